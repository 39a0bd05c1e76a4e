import type { Faq } from './faq.ts';

export const generateEwbFaqs: readonly Faq[] = [
  {
    question: 'What is the least that I must send?',
    answer:
      'The IRN and `Distance`, with either `TransId` alone, which makes a Part A slip, or `TransMode` with what that mode needs: a vehicle for road, number and date of the transport document for rail and air.',
  },
  {
    question: 'What does a distance of 0 do?',
    answer:
      'The portal works the distance out from the PIN codes and tells it in `InfoDtls` as `EWBPPD`. Your own distance may differ from a measured one by a tenth; estimates judge nobody unless the operator wants it so.',
  },
  {
    question: 'EwbValidTill is null. Is the bill valid?',
    answer:
      'It is a Part A slip: the transporter is named and the vehicle is not. Its validity begins when Part B is filled, which happens in the e-way bill system and has no call here.',
  },
  {
    question: 'How long does a bill hold?',
    answer:
      'A day for each 200 km, or for each 20 km of over-dimensional cargo, at least one; it ends at 23:59 of the last day.',
  },
  {
    question: 'Can I make the bill together with the invoice?',
    answer:
      'Yes, with `EwbDtls` in [Generate IRN](/docs/api/generate-irn/v1.03). Invoice and bill then come in one answer. If the bill cannot be made the invoice is registered all the same.',
  },
  {
    question: 'I get 4002, but I need another bill.',
    answer:
      'An invoice has one bill in force at a time. [Cancel](/docs/api/cancel-ewb/v1.03) it within its window and make a new one. Invoices of services alone, credit notes and debit notes get none.',
  },
];
