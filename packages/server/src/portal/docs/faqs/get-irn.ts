import type { Faq } from './faq.ts';

export const getIrnFaqs: readonly Faq[] = [
  {
    question: 'For how long can an invoice be read?',
    answer:
      'For two days after its registration, unless the operator has set more; then the answer is [2283](/docs/errors/2283). Reading is there for lost answers, not for archives: keep every answer yourself.',
  },
  {
    question: 'AckDt differs from what Generate IRN answered. Why?',
    answer:
      'Reads round it to the full minute, as the official portal was seen to do. The signed invoice inside has the second. Compare with the signed one.',
  },
  {
    question: 'Can the buyer read the invoice?',
    answer:
      'Not by this call: it answers the supplier and whoever registered the document, and everybody else gets [2226](/docs/errors/2226). A buyer has the signed QR code of the invoice and can verify it on the page [Verify a signed document](/verify).',
  },
  {
    question: 'Where do I see that an invoice was cancelled?',
    answer: '`Status` is `ACT` for an invoice in force and `CNL` for a cancelled one.',
  },
  {
    question: 'The answer is 2148, but I know that the IRN exists.',
    answer:
      'It may live on another IRP. Without the header `irp` only this portal is searched; with `irp: NIC2` this portal asks the other one for you, where the operator has connected the two. An IRN with a character too few is told apart: [2145](/docs/errors/2145).',
  },
];
