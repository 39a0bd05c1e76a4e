import { rule } from '../rule.ts';
import { dispatchesElsewhere, shipsElsewhere } from './places.ts';
import { fromFactory, fromSeller, toWarehouse } from './places-example.ts';

export default rule({
  id: 'references/no-dispatch-details-in-ship-to',
  code: '2205',
  message: 'Dispatch-from details should not be sent in case of Ship-to transaction',
  at: 'DispDtls',
  source: 'validations, dispatch and ship 11',
  confidence: 'guess',
  // Schema 1.1 has no transaction type: the places present make the kind of trade.
  raised: false,
  why: 'Goods that only go elsewhere leave from the seller, whose place is known.',
  cure: 'Leave DispDtls out when it repeats the seller.',
  holds: ({ invoice }) =>
    invoice.DispDtls === undefined ||
    !shipsElsewhere(invoice) ||
    dispatchesElsewhere(invoice) ||
    {},
  accepts: {
    'shipped to a warehouse': { invoice: toWarehouse },
    'dispatched from a factory to a warehouse': { invoice: { ...fromFactory, ...toWarehouse } },
  },
  refuses: {
    'shipped to a warehouse by the seller, who is named twice': {
      invoice: { ...toWarehouse, ...fromSeller },
    },
  },
});
