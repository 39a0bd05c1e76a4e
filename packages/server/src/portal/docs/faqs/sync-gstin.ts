import type { Faq } from './faq.ts';

export const syncGstinFaqs: readonly Faq[] = [
  {
    question: 'When do I need this call?',
    answer:
      'When an invoice was refused for a GSTIN that has just been registered, renewed or changed. The call fetches the entry from the GST common portal and answers it; then send the invoice again.',
  },
  {
    question: 'What does a sync do in a sandbox?',
    answer:
      'Unless the operator has set a common portal, the register is all there is: a sync reads it and succeeds for every GSTIN that is in it.',
  },
  {
    question: 'What if the common portal does not answer?',
    answer:
      'The call is refused with [5001](/docs/errors/5001) and the register stays as it was. Wait and try again; do not loop.',
  },
];
