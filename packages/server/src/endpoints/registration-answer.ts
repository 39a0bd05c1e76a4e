import { istDateTime, toNearestMinute } from '@openirp/core';
import type { Registration } from '../register/registration.ts';

/** The plain answer of Generate IRN (wire contract 7); e-way bill members are null without one. */
export const generateAnswer = (registration: Registration) => ({
  AckNo: registration.ackNo,
  AckDt: istDateTime(registration.ackAt),
  Irn: registration.irn,
  SignedInvoice: registration.signedInvoice,
  SignedQRCode: registration.signedQrCode,
  Status: registration.cancelledAt === null ? 'ACT' : 'CNL',
  EwbNo: null,
  EwbDt: null,
  EwbValidTill: null,
  Remarks: null,
});

/** The plain answer of a read: the same, but for AckDt, which reads round to the minute. */
export const readAnswer = (registration: Registration) => ({
  ...generateAnswer(registration),
  AckDt: istDateTime(toNearestMinute(registration.ackAt)),
});
