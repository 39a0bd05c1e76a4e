import { rule } from '../rule.ts';
import { dispatchesElsewhere, shipsElsewhere } from './places.ts';
import { fromFactory, toBuyer, toWarehouse } from './places-example.ts';

export default rule({
  id: 'references/no-ship-details-in-dispatch-from',
  code: '2204',
  message: 'Ship details should not be sent in case of transaction type Dispatch-from',
  at: 'ShipDtls',
  source: 'validations, dispatch and ship 11',
  confidence: 'guess',
  // Schema 1.1 has no transaction type: the places present make the kind of trade.
  raised: false,
  why: 'Goods that only leave from elsewhere go to the buyer, whose place is known.',
  cure: 'Leave ShipDtls out when it repeats the buyer.',
  holds: ({ invoice }) =>
    invoice.ShipDtls === undefined ||
    !dispatchesElsewhere(invoice) ||
    shipsElsewhere(invoice) ||
    {},
  accepts: {
    'dispatched from a factory': { invoice: fromFactory },
    'dispatched from a factory to a warehouse': { invoice: { ...fromFactory, ...toWarehouse } },
  },
  refuses: {
    'dispatched from a factory to the buyer, who is named twice': {
      invoice: { ...fromFactory, ...toBuyer },
    },
  },
});
