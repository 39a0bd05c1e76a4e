import { rule } from '../rule.ts';

export default rule({
  id: 'place/buyer-pin-given-2026',
  code: '2274',
  message: 'Recipient PIN code is required',
  at: 'BuyerDtls.Pin',
  source: 'validations, state code and PIN 2.11',
  confidence: 'guess',
  why:
    'A code seen in 2026 whose text is not public: the message is our wording. 2244, whose text ' +
    'is known, is raised instead.',
  cure: 'Fill BuyerDtls.Pin.',
  raised: false,
  holds: ({ invoice: { BuyerDtls }, isExport }) =>
    BuyerDtls.Pin !== undefined || isExport || { expected: 'a PIN code' },
  accepts: { 'a buyer with PIN code': {} },
  refuses: {
    'a buyer in India without PIN code': { invoice: { BuyerDtls: { Pin: null } } },
  },
});
