import { rule } from '../rule.ts';
import { dispatchesElsewhere, shipsElsewhere } from './places.ts';
import { fromSeller, toBuyer, toWarehouse } from './places-example.ts';

export default rule({
  id: 'references/no-places-in-regular-trade',
  code: '2198',
  message: 'Ship details and dispatch details cannot be supplied for transaction type - Regular',
  at: 'ShipDtls',
  source: 'validations, dispatch and ship 11',
  confidence: 'guess',
  // Schema 1.1 has no transaction type: the places present make the kind of trade.
  raised: false,
  why: 'In regular trade the goods go straight from seller to buyer, so both places are known.',
  cure: 'Leave ShipDtls and DispDtls out when they repeat the buyer and the seller.',
  holds: ({ invoice }) =>
    (invoice.ShipDtls === undefined && invoice.DispDtls === undefined) ||
    shipsElsewhere(invoice) ||
    dispatchesElsewhere(invoice) ||
    {},
  accepts: {
    'no places': {},
    'shipped to a warehouse': { invoice: toWarehouse },
  },
  refuses: {
    'shipped to the buyer': { invoice: toBuyer },
    'dispatched by the seller to the buyer': { invoice: { ...toBuyer, ...fromSeller } },
  },
});
