import type { Faq } from './faq.ts';

export const getGstinFaqs: readonly Faq[] = [
  {
    question: 'Where does the answer come from?',
    answer:
      'From the portal’s own register of taxpayers. If you know that an entry has changed, [sync](/docs/api/sync-gstin/v1.04) fetches it anew.',
  },
  {
    question: 'Should I ask before every invoice?',
    answer:
      'No. Ask when a customer is entered into your books and now and then afterwards, and keep the answer. The portal looks the GSTINs of every invoice up by itself.',
  },
  {
    question: 'Which Status and TxpType may a buyer have?',
    answer:
      'The rules say it for each kind of supply; see [Validations](/docs/rules). As a rule the registration must be active on the day of the document, and a buyer in a special economic zone needs a supply type for such zones.',
  },
  {
    question: 'What is the difference between 3001 and 3028?',
    answer:
      '[3028](/docs/errors/3028) is for what cannot be a GSTIN; production looks at the check digit too. [3001](/docs/errors/3001) is for one of good form that nobody has.',
  },
  {
    question: 'What does BlkStatus mean?',
    answer:
      '`B`: blocked from making e-way bills because returns were not filed. `U` or null: not blocked. Invoices are not affected.',
  },
];
