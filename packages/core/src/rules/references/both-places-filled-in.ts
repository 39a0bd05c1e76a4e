import { rule } from '../rule.ts';
import { isFilledIn } from './places.ts';
import { fromBlank, fromFactory, toBlank, toWarehouse } from './places-example.ts';

export default rule({
  id: 'references/both-places-filled-in',
  code: '2209',
  message: 'Ship details and dispatch details are required',
  at: 'ShipDtls',
  source: 'validations, dispatch and ship 11',
  confidence: 'likely',
  // The schema asks for the members of both objects and answers 5002.
  raised: false,
  why: 'Goods that go from elsewhere to elsewhere have two addresses beside those of the parties.',
  cure: 'Fill address and location of ShipDtls and of DispDtls.',
  holds({ invoice: { ShipDtls, DispDtls } }) {
    if (ShipDtls === undefined || DispDtls === undefined) return true;
    return (isFilledIn(ShipDtls) && isFilledIn(DispDtls)) || {};
  },
  accepts: {
    'neither place': {},
    'dispatched from a factory to a warehouse': { invoice: { ...fromFactory, ...toWarehouse } },
  },
  refuses: {
    'dispatched from blanks to blanks': { invoice: { ...fromBlank, ...toBlank } },
    'dispatched from a factory to blanks': { invoice: { ...fromFactory, ...toBlank } },
  },
});
