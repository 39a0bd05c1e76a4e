import { isState } from '../../masters/states.ts';
import { shippedTo } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/ship-state-known',
  code: '2200',
  message: 'Invalid state code {0} in dispatch details or ship details',
  at: 'ShipDtls.Stcd',
  source: 'validations, state code and PIN 2.4',
  confidence: 'sure',
  why: 'Every address lies in a state of the master.',
  cure: 'Send the GST code of the state in ShipDtls.Stcd.',
  holds: ({ invoice: { ShipDtls } }) =>
    ShipDtls === undefined ||
    isState(ShipDtls.Stcd) || {
      fill: [ShipDtls.Stcd],
      expected: 'a GST state code',
      actual: ShipDtls.Stcd,
    },
  accepts: {
    'nothing shipped elsewhere': {},
    'shipped to Maharashtra': { invoice: shippedTo() },
  },
  refuses: {
    'a code that no state has': { invoice: shippedTo(undefined, { ShipDtls: { Stcd: '45' } }) },
  },
});
