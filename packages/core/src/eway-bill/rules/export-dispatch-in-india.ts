import { otherCountries } from '../../masters/states.ts';
import { dispatchedFrom, exported } from '../../rules/example-world.ts';
import type { EwayBillRule } from '../rule.ts';
import { toPort } from './places-example.ts';

export default {
  id: 'eway-bill/export-dispatch-in-india',
  code: '4035',
  message: 'Dispatch state code cannot be other country code(96) for e-Way Bill generation',
  at: 'DispDtls.Stcd',
  source: 'validations, e-way bill 14.20',
  confidence: 'likely',
  why: 'An export leaves from India; an e-way bill covers the way to its port.',
  cure: 'Send the state from which the goods leave.',
  holds: ({ from }, { isExport }) =>
    !isExport ||
    from.name !== 'Dispatch' ||
    from.state !== otherCountries || { expected: 'a state of India', actual: otherCountries },
  accepts: {
    'an export from the seller': { invoice: exported(toPort) },
    'an export from a plant': { invoice: exported(dispatchedFrom(toPort)) },
  },
  refuses: {
    'an export from another country': {
      invoice: exported(dispatchedFrom({ ...toPort, DispDtls: { Pin: 560001, Stcd: '96' } })),
    },
  },
} satisfies EwayBillRule;
