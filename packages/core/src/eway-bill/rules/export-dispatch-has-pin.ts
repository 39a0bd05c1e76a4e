import { pinAbroad } from '../../masters/states.ts';
import { dispatchedFrom, exported } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';
import { toPort } from './places-example.ts';

export default {
  id: 'eway-bill/export-dispatch-has-pin',
  code: '4036',
  message: 'Dispatch PIN code cannot be 999999 for e-Way Bill generation',
  at: 'DispDtls.Pin',
  source: 'validations, e-way bill 14.20',
  confidence: 'likely',
  why: 'A place of dispatch that is named has a PIN code. A seller in other territory has none.',
  cure: 'Send the PIN code from which the goods leave.',
  holds: ({ from }, { isExport }) =>
    !isExport ||
    from.name !== 'Dispatch' ||
    from.pin !== pinAbroad || { expected: 'a PIN code', actual: String(pinAbroad) },
  accepts: { 'an export from a plant': { invoice: exported(dispatchedFrom(toPort)) } },
  refuses: {
    'an export from no PIN code': {
      invoice: exported(dispatchedFrom({ ...toPort, DispDtls: { Pin: 999999 } })),
    },
  },
} satisfies EwayBillRule;
