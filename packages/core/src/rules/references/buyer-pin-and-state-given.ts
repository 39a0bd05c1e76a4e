import { rule } from '../rule.ts';

export default rule({
  id: 'references/buyer-pin-and-state-given',
  code: '2215',
  message: 'PIN Code and State Code are required - {0}',
  at: 'BuyerDtls.Pin',
  source: 'validations, dispatch and ship 11',
  confidence: 'guess',
  // The schema asks for both wherever they are needed; only the buyer's PIN code is optional.
  raised: false,
  why: 'An address is found by its PIN code and state.',
  cure: 'Fill BuyerDtls.Pin.',
  holds: ({ invoice: { BuyerDtls } }) => BuyerDtls.Pin !== undefined || { fill: ['Buyer Details'] },
  accepts: { 'a buyer with a PIN code': {} },
  refuses: { 'a buyer without one': { invoice: { BuyerDtls: { Pin: null } } } },
});
