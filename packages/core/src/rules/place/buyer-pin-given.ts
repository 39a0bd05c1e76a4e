import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/buyer-pin-given',
  code: '2244',
  message: 'Recipient PIN code is mandatory for transaction -{0}',
  at: 'BuyerDtls.Pin',
  source: 'validations, state code and PIN 2.11',
  confidence: 'likely',
  why:
    'The schema leaves the PIN code of the buyer open because addresses abroad have none; in ' +
    'India it says where the goods go. The portal was seen to answer 2274 as well, whose text is ' +
    'not public.',
  cure: 'Fill BuyerDtls.Pin.',
  holds: ({ invoice: { BuyerDtls }, isExport, supply }) =>
    BuyerDtls.Pin !== undefined || isExport || { fill: [supply], expected: 'a PIN code' },
  accepts: {
    'a buyer with PIN code': {},
    'a buyer abroad without PIN code': { invoice: exported({ BuyerDtls: { Pin: null } }) },
  },
  refuses: {
    'a buyer in India without PIN code': { invoice: { BuyerDtls: { Pin: null } } },
  },
});
