import type { Faq } from './faq.ts';

export const getEwbFaqs: readonly Faq[] = [
  {
    question: 'Which bill is answered when there were several?',
    answer: 'The newest, in force or cancelled: `Status` is `ACT` or `CNL`.',
  },
  {
    question: 'Does the read window of invoices hold here too?',
    answer:
      'No. The bill of an invoice can be read for as long as the portal keeps it. An invoice without any bill is [4005](/docs/errors/4005).',
  },
  {
    question: 'Why has this answer a member Alert?',
    answer:
      'It is published that way. Programs should read past members that they do not know; OpenIRP writes null.',
  },
];
