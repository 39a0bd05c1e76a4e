import { istDateTime, toNearestMinute } from '@openirp/core';
import Type, { type Static } from 'typebox';
import type { BillInForce, Registration } from '../register/registration.ts';
import { answerOf, instant, irn, nullable, signed } from './answer-fields.ts';
import { ewbNo, ewbRemarks, generatedAt, validUntil } from './ewb-answer.ts';

const members = {
  AckNo: Type.Integer({
    description: 'Acknowledgement number: a number of 15 digits, the first of which is the IRP.',
    minimum: 100000000000000,
    maximum: 999999999999999,
    examples: [112610000000001],
  }),
  AckDt: instant('When it was registered, to the second.', '2026-08-14 15:12:39'),
  Irn: irn(),
  SignedInvoice: signed('The invoice as it was registered.'),
  SignedQRCode: signed('What the QR code on the invoice must hold.'),
  Status: Type.Enum(['ACT', 'CNL'], {
    description: 'ACT: in force. CNL: cancelled.',
    examples: ['ACT'],
  }),
  EwbNo: nullable(ewbNo()),
  EwbDt: nullable(generatedAt()),
  EwbValidTill: validUntil(),
  Remarks: ewbRemarks(),
};

/** The answer of Generate IRN (wire contract 7). */
export const GenerateAnswer = answerOf(members, {
  title: 'Registered e-invoice',
  description: 'IRN, acknowledgement, signed invoice and QR code, and the e-way bill.',
});

/** The answer of the reads (wire contract 9). */
export const ReadAnswer = answerOf(
  {
    ...members,
    AckDt: instant('When it was registered, to the nearest full minute.', '2026-08-14 15:13:00'),
  },
  {
    title: 'e-Invoice read',
    description: 'The same members as in the answer of the registration.',
  },
);

type Answer = Static<typeof GenerateAnswer>;

/** The plain answer of Generate IRN (wire contract 7); e-way bill members are null without one. */
export const generateAnswer = (registration: Registration): Answer => ({
  AckNo: registration.ackNo,
  AckDt: istDateTime(registration.ackAt),
  Irn: registration.irn,
  SignedInvoice: registration.signedInvoice,
  SignedQRCode: registration.signedQrCode,
  Status: registration.cancelledAt === null ? 'ACT' : 'CNL',
  ...ewayBillMembers(registration.ewayBill),
  Remarks: null,
});

/** All null without an e-way bill in force. */
const ewayBillMembers = (bill: BillInForce | null) => ({
  EwbNo: bill?.number ?? null,
  EwbDt: bill === null ? null : istDateTime(bill.generatedAt),
  EwbValidTill: bill?.validTill == null ? null : istDateTime(bill.validTill),
});

/** The plain answer of a read: the same, but for AckDt, which reads round to the minute. */
export const readAnswer = (registration: Registration): Answer => ({
  ...generateAnswer(registration),
  AckDt: istDateTime(toNearestMinute(registration.ackAt)),
});
