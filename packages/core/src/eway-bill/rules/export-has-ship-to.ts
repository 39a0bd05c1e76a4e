import { exported } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';
import { port, toPort } from './places-example.ts';

export default {
  id: 'eway-bill/export-has-ship-to',
  code: '4031',
  message: 'Ship to details are mandatory for export transactions to generate e-Way Bill.',
  at: 'ShipDtls',
  source: 'validations, e-way bill 14.20',
  confidence: 'likely',
  why: 'An e-way bill covers the way inside India, which for an export ends at a port or border.',
  cure: 'Name the port in ShipDtls, or in ExpShipDtls when asking by IRN.',
  holds: ({ to }) => to !== undefined || { expected: 'the port or place of exit' },
  accepts: {
    'a supply at home': {},
    'an export to its port': { invoice: exported(toPort) },
    'an export whose port is named by IRN': {
      invoice: exported(),
      byIrn: { ExpShipDtls: port },
    },
    'an export that named its port when it was registered': {
      invoice: exported(toPort),
      byIrn: {},
    },
  },
  refuses: {
    'an export to nowhere': { invoice: exported() },
    'an export to nowhere, by IRN': { invoice: exported(), byIrn: { Distance: 0 } },
  },
} satisfies EwayBillRule;
