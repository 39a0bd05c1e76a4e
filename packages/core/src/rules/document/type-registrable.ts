import { rule } from '../rule.ts';

export default rule({
  id: 'document/type-registrable',
  code: '2161',
  message: 'Invalid Document Type',
  at: 'DocDtls.Typ',
  source: 'validations, document 5',
  confidence: 'sure',
  // The schema lists the three types and answers 5002.
  raised: false,
  why: 'Only invoices, credit notes and debit notes get an IRN.',
  cure: 'Send INV, CRN or DBN in DocDtls.Typ.',
  holds: ({ type }) => ['INV', 'CRN', 'DBN'].includes(type) || { actual: type },
  accepts: {
    'an invoice': {},
    'a credit note': { invoice: { DocDtls: { Typ: 'CRN' } } },
    'a debit note in small letters': { invoice: { DocDtls: { Typ: 'dbn' } } },
  },
  refuses: {
    'a bill of supply': { invoice: { DocDtls: { Typ: 'BIL' } }, refusedBySchema: true },
  },
});
