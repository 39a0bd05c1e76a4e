import { isState } from '../../masters/states.ts';
import { dispatchedFrom } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/dispatch-state-known',
  code: '2200',
  message: 'Invalid state code {0} in dispatch details or ship details',
  at: 'DispDtls.Stcd',
  source: 'validations, state code and PIN 2.4',
  confidence: 'sure',
  why: 'Every address lies in a state of the master.',
  cure: 'Send the GST code of the state in DispDtls.Stcd.',
  holds: ({ invoice: { DispDtls } }) =>
    DispDtls === undefined ||
    isState(DispDtls.Stcd) || {
      fill: [DispDtls.Stcd],
      expected: 'a GST state code',
      actual: DispDtls.Stcd,
    },
  accepts: {
    'dispatched from the supplier': {},
    'dispatched from Tamil Nadu': { invoice: dispatchedFrom() },
  },
  refuses: {
    'a code that no state has': { invoice: dispatchedFrom({ DispDtls: { Stcd: '45' } }) },
  },
});
