import { rule } from '../rule.ts';

const RefDtls = { PrecDocDtls: [{ InvNo: 'EX/2026/0', InvDt: '01/08/2026' }] };

export default rule({
  id: 'references/no-original-on-invoice',
  code: '2210',
  message: 'Original invoice number is not required for the document type Invoice',
  at: 'RefDtls.PrecDocDtls',
  source: 'validations, credit and debit notes 10',
  confidence: 'likely',
  // An invoice may name earlier documents today: advances, or the invoice it replaces.
  raised: false,
  why: 'In the first lists only notes had an earlier document to name.',
  cure: 'Nothing needs doing: the reference is allowed.',
  holds: ({ type, invoice }) =>
    type !== 'INV' || (invoice.RefDtls?.PrecDocDtls ?? []).length === 0 || {},
  accepts: {
    'an invoice without one': {},
    'a credit note that names its invoice': { invoice: { DocDtls: { Typ: 'CRN' }, RefDtls } },
  },
  refuses: {
    'an invoice that names an earlier one': { invoice: { RefDtls } },
  },
});
