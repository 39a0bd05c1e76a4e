import type { Faq } from './faq.ts';

export const cancelEwbFaqs: readonly Faq[] = [
  {
    question: 'Why does this call look so different?',
    answer:
      'It belongs to the e-way bill system and speaks its dialect: members in lower case, `status` as text, and refusals as codes in base64 without their texts. Sealing is the same, under the same Sek. Headers are those of every call, but `user_name` may be left out.',
  },
  {
    question: 'My refusal says only “312”. What does that mean?',
    answer:
      'Codes of three digits are those of the e-way bill system; [312](/docs/errors/312) and the others have their pages here. Several come with commas between them. With `Accept: application/problem+json` the texts come along.',
  },
  {
    question: 'Which reason is which?',
    answer:
      '1 duplicate, 2 order cancelled, 3 mistake in data entry, 4 other. In [Cancel IRN](/docs/api/cancel-irn/v1.03) 2 and 3 are the other way round. That is how both are published.',
  },
  {
    question: 'Until when can a bill be cancelled?',
    answer:
      'Within 24 hours of its making, unless the operator has set another time; then it is [315](/docs/errors/315). Cancelling makes room for another bill of the same invoice.',
  },
  {
    question: 'Is this call there in production?',
    answer:
      'At NIC it exists in the sandbox alone; in production a bill is cancelled in the e-way bill system, which has a login of its own. OpenIRP has no such system beside it and serves the call everywhere.',
  },
];
