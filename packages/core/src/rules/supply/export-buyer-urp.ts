import { unregistered } from '../../gstin.ts';
import { exampleGstins, exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/export-buyer-urp',
  code: '2248',
  message: 'Recipient has to be URP in case of export transactions',
  at: 'BuyerDtls.Gstin',
  source: 'validations, state code and PIN 2.10, and supply types',
  confidence: 'sure',
  why: 'A buyer abroad is not registered in India.',
  cure: 'Send URP in BuyerDtls.Gstin, or correct SupTyp.',
  holds: ({ invoice: { BuyerDtls }, isExport }) =>
    !isExport ||
    BuyerDtls.Gstin === unregistered || { expected: unregistered, actual: BuyerDtls.Gstin },
  accepts: {
    'an export to URP': { invoice: exported() },
    'a registered buyer in India': {},
  },
  refuses: {
    'an export to a GSTIN': { invoice: exported({ BuyerDtls: { Gstin: exampleGstins.buyer } }) },
  },
});
