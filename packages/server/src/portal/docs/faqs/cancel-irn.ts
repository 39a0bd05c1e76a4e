import type { Faq } from './faq.ts';

export const cancelIrnFaqs: readonly Faq[] = [
  {
    question: 'Until when can an invoice be cancelled?',
    answer:
      'Within 24 hours of `AckDt`, unless the operator has set another time. After that the answer is [2270](/docs/errors/2270), and a credit note is the way. In a sandbox the clock can be moved to try it.',
  },
  {
    question: 'Can a part of an invoice be cancelled or changed?',
    answer:
      'No. What is registered stays as it was signed; it is in force or cancelled, nothing between. Correct it with a credit note or a debit note, or cancel it in time and register the right document under another number.',
  },
  {
    question: 'Why is cancelling refused with 2230?',
    answer:
      'An e-way bill of the invoice is in force. Cancel that first with [Cancel e-Way Bill](/docs/api/cancel-ewb/v1.03). Mind that the reasons 2 and 3 mean the opposite there.',
  },
  {
    question: 'I get 9999. Is something broken?',
    answer:
      'No: the invoice is cancelled already. If your program had lost the first answer, it has what it wanted. [Get e-Invoice by IRN](/docs/api/get-irn/v1.03) shows Status `CNL`.',
  },
  {
    question: 'Who may cancel?',
    answer:
      'The supplier, and the e-commerce operator who registered the document. Everybody else gets [2143](/docs/errors/2143), the recipient too: a recipient who does not agree has to ask the supplier.',
  },
];
