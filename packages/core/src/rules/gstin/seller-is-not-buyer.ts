import { exampleGstins, intraState } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-is-not-buyer',
  code: '2211',
  message: 'Supplier and recipient GSTIN should not be the same.',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.8',
  confidence: 'sure',
  why: 'Nobody supplies to the own registration; branches of a firm have GSTINs of their own.',
  cure: 'Correct the GSTIN of the buyer; goods moved inside one GSTIN need a delivery challan.',
  holds: ({ invoice: { SellerDtls, BuyerDtls } }) =>
    SellerDtls.Gstin !== BuyerDtls.Gstin || { actual: BuyerDtls.Gstin },
  accepts: {
    'two registrations': {},
    'two registrations in one state': { invoice: intraState() },
  },
  refuses: {
    'the supplier as buyer': {
      invoice: intraState({ BuyerDtls: { Gstin: exampleGstins.seller } }),
    },
  },
});
