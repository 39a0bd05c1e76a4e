import type { Faq } from './faq.ts';

export const generateIrnFaqs: readonly Faq[] = [
  {
    question: 'The connection broke before the answer came. Was the invoice registered?',
    answer:
      'Ask, do not guess: [Get IRN details by document details](/docs/api/get-irn-by-document/v1.03) finds it by type, number and date. Sending the same document again does no harm either: it is refused with [2150](/docs/errors/2150), and `InfoDtls` holds IRN, AckNo and AckDt of the first registration. Never change the number to get past a lost answer: that registers the sale twice.',
  },
  {
    question: 'What of the answer must I keep?',
    answer:
      'All of it, with the request: `AckNo`, `AckDt`, `Irn`, `SignedInvoice`, `SignedQRCode`, and the e-way bill when there is one. A portal shows a document for a few days only; afterwards your own copy is the only one you can reach by API.',
  },
  {
    question: 'Why is the same invoice refused with several codes at once?',
    answer:
      'Rules are all asked, and every one that is broken is named, so that a document can be mended in one go. Before them stands the schema: a field of the wrong form is [5002](/docs/errors/5002), once for each field, and then no rule is asked.',
  },
  {
    question: 'May I use a number again after cancelling?',
    answer:
      'No. The IRN follows from supplier, financial year, type and number, so the number is used up for that year: [2278](/docs/errors/2278). Letter case does not make another number. [Understanding the IRN](/docs/irn) computes one step by step.',
  },
  {
    question: 'The invoice was registered, but EwbNo is null although I asked for an e-way bill.',
    answer:
      'An e-way bill that cannot be made never stops its invoice. `InfoDtls` has an entry `EWBERR` with the reasons. Mend what they name and ask for the bill with [Generate e-Way Bill by IRN](/docs/api/generate-ewb/v1.03).',
  },
  {
    question: 'How many invoices fit into one call?',
    answer:
      'One document, with at most 1000 items, in at most 2 MiB of plain text. To register many, send many calls; over one connection that is kept open they cost little. The SDK and the command `irp submit` do it for whole files.',
  },
  {
    question: 'Can invoices to consumers (B2C) be registered?',
    answer:
      'No. The supply types are B2B, SEZWP, SEZWOP, EXPWP, EXPWOP and DEXP. The payment QR code on a B2C invoice is made by the supplier; no portal signs it.',
  },
];
