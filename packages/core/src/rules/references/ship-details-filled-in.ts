import { rule } from '../rule.ts';
import { isFilledIn } from './places.ts';
import { toBlank, toWarehouse } from './places-example.ts';

export default rule({
  id: 'references/ship-details-filled-in',
  code: '2206',
  message: 'Ship details are required',
  at: 'ShipDtls',
  source: 'validations, dispatch and ship 11',
  confidence: 'likely',
  // The schema asks for the members of the object and answers 5002.
  raised: false,
  why: 'A place that goods go to has an address.',
  cure: 'Fill address and location of ShipDtls, or leave the object out.',
  holds: ({ invoice: { ShipDtls } }) => ShipDtls === undefined || isFilledIn(ShipDtls) || {},
  accepts: {
    'no place to ship to': {},
    'shipped to a warehouse': { invoice: toWarehouse },
  },
  refuses: { 'shipped to blanks': { invoice: toBlank } },
});
