import { gstinState } from '../../gstin.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/seller-state-as-gstin',
  code: '2258',
  message: 'Supplier GSTIN state code should be same as the sate code passed in supplier details',
  at: 'SellerDtls.Stcd',
  source: 'validations, state code and PIN 2.1',
  confidence: 'sure',
  why: 'A registration belongs to one state, and its GSTIN begins with the code of that state.',
  cure: 'Correct SellerDtls.Stcd or SellerDtls.Gstin.',
  holds({ invoice: { SellerDtls }, sellerState }) {
    const expected = gstinState(SellerDtls.Gstin);
    return sellerState === expected || { expected, actual: SellerDtls.Stcd };
  },
  accepts: { 'a GSTIN of Karnataka in Karnataka': {} },
  refuses: {
    'a GSTIN of Karnataka in Maharashtra': {
      invoice: { SellerDtls: { Stcd: '27', Pin: 400001 } },
    },
  },
});
