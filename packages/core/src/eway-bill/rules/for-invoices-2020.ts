import type { EwayBillRule } from '../rule.ts';
import forGoods from './for-goods.ts';
import forInvoices from './for-invoices.ts';

export default {
  id: 'eway-bill/for-invoices-2020',
  code: '2252',
  message:
    'E-way Bill is not generated for document types of Debit Note and Credit Note and Services.',
  at: 'DocDtls.Typ',
  source: 'validations, e-way bill 14.3',
  confidence: 'likely',
  raised: false,
  why: 'The code of 2020 for what is 4010 now.',
  cure: 'Leave the e-way bill out.',
  holds(request, document) {
    const type = forInvoices.holds(request, document);
    return type === true ? forGoods.holds(request, document) : type;
  },
  accepts: { 'an invoice of goods': {} },
  refuses: {
    'a credit note': { invoice: { DocDtls: { Typ: 'CRN' } } },
    'a service alone': { invoice: { ItemList: [{ IsServc: 'Y', HsnCd: '998313' }] } },
  },
} satisfies EwayBillRule;
