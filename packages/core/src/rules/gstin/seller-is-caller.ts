import { exampleGstins } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-is-caller',
  code: '2143',
  message: 'Invoice does not belongs to the user GSTIN',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.11',
  confidence: 'guess',
  why:
    'Which code a registration gets here is not published. We raise 2169, whose text names both ' +
    'parties that may file; 2143 stays with the cancellation of an IRN.',
  cure: 'Sign in as the supplier.',
  raised: false,
  holds: ({ invoice: { SellerDtls } }, { caller }) =>
    caller === undefined ||
    SellerDtls.Gstin === caller || { expected: caller, actual: SellerDtls.Gstin },
  accepts: { 'the supplier files': {} },
  refuses: { 'somebody else files': { caller: exampleGstins.casual } },
});
