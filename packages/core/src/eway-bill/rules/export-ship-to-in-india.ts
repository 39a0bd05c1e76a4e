import { otherCountries } from '../../masters/states.ts';
import { exported } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';
import { toPort } from './places-example.ts';

export default {
  id: 'eway-bill/export-ship-to-in-india',
  code: '4032',
  message: 'Ship to state code cannot be other country code(96) for e-Way Bill generation',
  at: 'ShipDtls.Stcd',
  source: 'validations, e-way bill 14.20',
  confidence: 'likely',
  why: 'An e-way bill covers the way inside India, which for an export ends at a port or border.',
  cure: 'Send the state of the port or place of exit.',
  holds: ({ to }, { isExport }) =>
    !isExport ||
    to?.state !== otherCountries || { expected: 'a state of India', actual: otherCountries },
  accepts: { 'an export to its port': { invoice: exported(toPort) } },
  refuses: {
    'an export to another country': {
      invoice: exported({ ShipDtls: { ...toPort.ShipDtls, Stcd: '96' } }),
    },
    'an export to another country, by IRN': {
      invoice: exported({ ShipDtls: { ...toPort.ShipDtls, Stcd: '96' } }),
      byIrn: {},
    },
  },
} satisfies EwayBillRule;
