import type { Faq } from './faq.ts';

export const heartbeatFaqs: readonly Faq[] = [
  {
    question: 'What is it good for?',
    answer:
      'To tell a portal that does not answer from credentials that do not work, and to learn the portal’s time: compare it with `TokenExpiry`, since your own clock may be wrong.',
  },
  {
    question: 'How often may I call it?',
    answer:
      'Once before a batch, or after a failure, with a pause that grows. It needs no credentials and is no place to poll.',
  },
  {
    question: 'Why is the answer not JSON?',
    answer: 'It is a line of text with the time in India, as published: there is nothing to seal.',
  },
];
