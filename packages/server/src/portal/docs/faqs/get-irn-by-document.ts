import type { Faq } from './faq.ts';

export const getIrnByDocumentFaqs: readonly Faq[] = [
  {
    question: 'What is this call for?',
    answer:
      'For the moment after a lost answer, when you know your own document but not its IRN. Type, number and date are those of the document you sent.',
  },
  {
    question: 'The document exists, and still I get 2154. What can be wrong?',
    answer:
      'The date has to be that of the document, written `dd/MM/yyyy`; the slashes are `%2F` in an address. The supplier has to be you, or be named in `sup_gstin` when you are an e-commerce operator. To anybody else a document that exists looks like one that does not, because numbers can be guessed.',
  },
  {
    question: 'Does letter case of the number matter?',
    answer:
      'Not since 1 June 2025: numbers are put into capitals before the IRN is computed, so that `inv/1` and `INV/1` are one document.',
  },
  {
    question: 'How soon after a timeout may I trust “not found”?',
    answer:
      'A request that was held up on its way may still arrive. The SDK waits two minutes before “not found” frees a document to be sent again. Sending it again earlier is safe as well: the portal registers a document once.',
  },
];
