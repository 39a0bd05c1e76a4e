import { exampleGstins } from '../example-world.ts';
import { entryOf, isSezType, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/deemed-export-buyer-type',
  code: '2190',
  message: 'The recipient Tax type is not valid for this kind of Transaction(exp)',
  at: 'BuyerDtls.Gstin',
  source: 'validations, supply types',
  confidence: 'guess',
  why:
    'A deemed export goes to a regular or casual taxpayer. No code is published for this, so the ' +
    'nearest one stands here: its text fits, though its own rule for exports was withdrawn.',
  cure: 'Correct the GSTIN of the buyer, or send B2B in SupTyp.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls }, supply }, facts) {
    if (supply !== 'DEXP') return true;
    const entry = entryOf(BuyerDtls.Gstin, facts);
    if (entry === undefined || entry.type === 'REG' || entry.type === 'CAS') return true;
    // Buyers in special economic zones have a rule of their own.
    return isSezType(entry.type) || wrongType(entry, ['REG', 'CAS']);
  },
  accepts: {
    'a regular buyer': { invoice: { TranDtls: { SupTyp: 'DEXP' } } },
    'a casual buyer': {
      invoice: { TranDtls: { SupTyp: 'DEXP' }, BuyerDtls: { Gstin: exampleGstins.casual } },
    },
    'a composition taxpayer, in a B2B supply': {
      invoice: { BuyerDtls: { Gstin: exampleGstins.composition } },
    },
  },
  refuses: {
    'a composition taxpayer as buyer': {
      invoice: { TranDtls: { SupTyp: 'DEXP' }, BuyerDtls: { Gstin: exampleGstins.composition } },
    },
  },
});
