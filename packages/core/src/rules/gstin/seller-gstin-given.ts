import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-gstin-given',
  code: '2155',
  message: 'Supplier GSTIN is required',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.13',
  confidence: 'sure',
  why: 'An invoice is registered in the name of its supplier. The schema asks for it first (5002).',
  cure: 'Fill SellerDtls.Gstin.',
  raised: false,
  holds: ({ invoice: { SellerDtls } }) => SellerDtls.Gstin !== undefined || {},
  accepts: { 'the supplier is named': {} },
  refuses: {
    'no supplier GSTIN': { invoice: { SellerDtls: { Gstin: null } }, refusedBySchema: true },
  },
});
