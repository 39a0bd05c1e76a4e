import { gstinState, unregistered } from '../../gstin.ts';
import { exported, sezSupply } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/buyer-state-as-gstin',
  code: '2265',
  message: 'Recipient GSTIN state code should be same as the sate code passed in recipient details',
  at: 'BuyerDtls.Stcd',
  source: 'validations, state code and PIN 2.2, and supply types',
  confidence: 'sure',
  why:
    'A registration belongs to one state, and its GSTIN begins with the code of that state. ' +
    'Buyers abroad have none.',
  cure: 'Correct BuyerDtls.Stcd or BuyerDtls.Gstin.',
  holds({ invoice: { BuyerDtls }, buyerState, isExport }) {
    if (isExport || BuyerDtls.Gstin === unregistered) return true;
    const expected = gstinState(BuyerDtls.Gstin);
    return buyerState === expected || { expected, actual: BuyerDtls.Stcd };
  },
  accepts: {
    'a GSTIN of Maharashtra in Maharashtra': {},
    'a buyer abroad': { invoice: exported() },
  },
  refuses: {
    'a GSTIN of Maharashtra in Goa': { invoice: { BuyerDtls: { Stcd: '30', Pin: 403001 } } },
    'a zone in Gujarat billed in Maharashtra': {
      invoice: sezSupply({ BuyerDtls: { Stcd: '27', Pin: 400001 } }),
    },
  },
});
