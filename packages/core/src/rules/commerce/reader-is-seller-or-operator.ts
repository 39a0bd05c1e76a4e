import { exampleGstins } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'commerce/reader-is-seller-or-operator',
  code: '2226',
  message: 'You are not authorised to get IRN data',
  at: 'SellerDtls.Gstin',
  source: 'validations, reverse charge and e-commerce',
  confidence: 'likely',
  why:
    'A registered document is shown to its supplier and to the operator who filed it. Asked when ' +
    'a document is read, never when it is registered.',
  cure: 'Sign in as the supplier, or as the operator, naming the supplier in sup_gstin.',
  raised: false,
  holds: ({ invoice: { SellerDtls, TranDtls } }, { caller }) =>
    caller === undefined ||
    SellerDtls.Gstin === caller ||
    TranDtls.EcmGstin === caller || { expected: SellerDtls.Gstin, actual: caller },
  accepts: {
    'the supplier reads': {},
    'the supplier reads what the operator filed': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
    },
  },
  refuses: { 'somebody else reads': { caller: exampleGstins.casual } },
});
