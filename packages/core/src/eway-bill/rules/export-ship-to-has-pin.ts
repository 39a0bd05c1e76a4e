import { pinAbroad } from '../../masters/states.ts';
import { exported } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';
import { toPort } from './places-example.ts';

export default {
  id: 'eway-bill/export-ship-to-has-pin',
  code: '4033',
  message: 'Ship to PIN code cannot be 999999 for e-Way Bill generation',
  at: 'ShipDtls.Pin',
  source: 'validations, e-way bill 14.20',
  confidence: 'likely',
  why:
    'A port has a PIN code. Supplies at home may go to other territory, which has none, and are ' +
    'not asked.',
  cure: 'Send the PIN code of the port or place of exit.',
  holds: ({ to }, { isExport }) =>
    !isExport || to?.pin !== pinAbroad || { expected: 'a PIN code', actual: String(pinAbroad) },
  accepts: { 'an export to its port': { invoice: exported(toPort) } },
  refuses: {
    'an export to no PIN code': {
      invoice: exported({ ShipDtls: { ...toPort.ShipDtls, Pin: 999999 } }),
    },
  },
} satisfies EwayBillRule;
