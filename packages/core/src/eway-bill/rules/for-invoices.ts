import type { EwayBillRule } from '../rule.ts';

export default {
  id: 'eway-bill/for-invoices',
  code: '4010',
  message: 'E-way Bill cannot generated for Debit Note, Credit Note and Services.',
  at: 'DocDtls.Typ',
  source: 'validations, e-way bill 14.3',
  confidence: 'sure',
  why:
    'A note changes amounts and moves no goods; returned goods travel with a delivery challan. ' +
    'Services without goods have a code of their own, 4009.',
  cure: 'Leave the e-way bill out, or make one for the challan in the e-way bill system.',
  holds: (_request, { type }) => type === 'INV' || { expected: 'INV', actual: type },
  accepts: { 'an invoice': {} },
  refuses: {
    'a credit note': { invoice: { DocDtls: { Typ: 'CRN' } } },
    'a debit note': { invoice: { DocDtls: { Typ: 'DBN' } } },
    'a credit note, by IRN': { invoice: { DocDtls: { Typ: 'crn' } }, byIrn: {} },
  },
} satisfies EwayBillRule;
