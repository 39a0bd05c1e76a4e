import { unregistered } from '../../gstin.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-not-urp',
  code: '2213',
  message: 'The supplier GSTIN cannot be URP',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.9',
  confidence: 'sure',
  why:
    'Only registered persons issue e-invoices. The pattern of the schema refuses URP first ' +
    '(5002).',
  cure: 'Fill SellerDtls.Gstin with the GSTIN of the supplier.',
  raised: false,
  holds: ({ invoice: { SellerDtls } }) =>
    SellerDtls.Gstin !== unregistered || { actual: unregistered },
  accepts: { 'a registered supplier': {} },
  refuses: {
    'URP as supplier': { invoice: { SellerDtls: { Gstin: 'URP' } }, refusedBySchema: true },
  },
});
