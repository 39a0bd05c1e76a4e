import { unregistered } from '../../gstin.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/deemed-export-buyer-not-urp',
  code: '2171',
  message: 'The recipient GSTIN cannot be URP, in case of Deemed Export transaction',
  at: 'BuyerDtls.Gstin',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'A deemed export stays in India and goes to a registered buyer, who may claim the refund.',
  cure: 'Fill the GSTIN of the buyer, or correct SupTyp.',
  holds: ({ invoice: { BuyerDtls }, supply }) =>
    supply !== 'DEXP' ||
    BuyerDtls.Gstin !== unregistered || { expected: 'a GSTIN', actual: unregistered },
  accepts: {
    'a deemed export to a registered buyer': { invoice: { TranDtls: { SupTyp: 'DEXP' } } },
  },
  refuses: {
    'a deemed export to URP': {
      invoice: { TranDtls: { SupTyp: 'DEXP' }, BuyerDtls: { Gstin: 'URP' } },
    },
  },
});
