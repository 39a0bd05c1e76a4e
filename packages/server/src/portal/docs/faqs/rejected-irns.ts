import type { Faq } from './faq.ts';

export const rejectedIrnsFaqs: readonly Faq[] = [
  {
    question: 'Why would an IRN be refused after it was registered?',
    answer:
      'What is registered goes on to the GST system, which may refuse it: the recipient’s registration turned out to be cancelled, for example. The signed invoice stays what it is; what to do about it is the supplier’s decision.',
  },
  {
    question: 'Which day do I ask for?',
    answer:
      'The day of the refusal in India, not that of the document, as `dd/MM/yyyy`. A day still to come, or one that the calendar lacks, is [2218](/docs/errors/2218).',
  },
  {
    question: 'What does a day without refusals look like?',
    answer: 'An empty list, sealed like any other answer. It is not an error.',
  },
  {
    question: 'How do I get rejected IRNs in a sandbox?',
    answer:
      'No GST system stands behind it, so somebody has to say so: the command `irp rejections record`, or a call of the control port, marks an IRN as refused.',
  },
];
