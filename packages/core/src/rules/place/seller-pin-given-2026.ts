import { rule } from '../rule.ts';

export default rule({
  id: 'place/seller-pin-given-2026',
  code: '2276',
  message: 'Supplier PIN code is required',
  at: 'SellerDtls.Pin',
  source: 'validations, state code and PIN 2.11',
  confidence: 'guess',
  why:
    'A code seen in 2026 whose text is not public: the message is our wording. The schema asks ' +
    'for the PIN code first (5002).',
  cure: 'Fill SellerDtls.Pin.',
  raised: false,
  holds: ({ invoice: { SellerDtls } }) =>
    SellerDtls.Pin !== undefined || { expected: 'a PIN code' },
  accepts: { 'a supplier with PIN code': {} },
  refuses: {
    'a supplier without PIN code': {
      invoice: { SellerDtls: { Pin: null } },
      refusedBySchema: true,
    },
  },
});
