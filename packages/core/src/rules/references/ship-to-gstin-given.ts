import { exampleGstins, shippedTo } from '../example-world.ts';
import { rule } from '../rule.ts';
import { toWarehouse } from './places-example.ts';

export default rule({
  id: 'references/ship-to-gstin-given',
  code: '2214',
  message: 'GSTIN is required For - {0}',
  at: 'ShipDtls.Gstin',
  source: 'validations, dispatch and ship 11',
  confidence: 'guess',
  // The one party whose GSTIN the schema does not ask for may be without one.
  raised: false,
  why: 'A party to a supply is named by its GSTIN.',
  cure: 'Fill ShipDtls.Gstin if the consignee is registered.',
  holds: ({ invoice: { ShipDtls } }) =>
    ShipDtls === undefined || ShipDtls.Gstin !== undefined || { fill: ['Ship Details'] },
  accepts: {
    'no consignee': {},
    'a registered consignee': { invoice: shippedTo(exampleGstins.casual) },
  },
  refuses: { 'a consignee without one': { invoice: toWarehouse } },
});
