import { rule } from '../rule.ts';

const RefDtls = { PrecDocDtls: [{ InvNo: 'EX/2026/0', InvDt: '01/08/2026' }] };

export default rule({
  id: 'references/original-named-on-note',
  code: '2191',
  message: 'Original invoice number is required in case of Credit / Debit note',
  at: 'RefDtls.PrecDocDtls',
  source: 'validations, credit and debit notes 10',
  confidence: 'likely',
  // The reference is optional today, because one note may adjust many invoices.
  raised: false,
  why: 'A note changes an earlier invoice, which it may name.',
  cure: 'Name the invoice in PrecDocDtls if there is a single one.',
  holds: ({ type, invoice }) =>
    type === 'INV' || (invoice.RefDtls?.PrecDocDtls ?? []).length > 0 || {},
  accepts: {
    'an invoice without one': {},
    'a credit note that names its invoice': { invoice: { DocDtls: { Typ: 'CRN' }, RefDtls } },
  },
  refuses: {
    'a credit note without one': { invoice: { DocDtls: { Typ: 'CRN' } } },
    'a debit note with an empty list': {
      invoice: { DocDtls: { Typ: 'DBN' }, RefDtls: { PrecDocDtls: [] } },
    },
  },
});
