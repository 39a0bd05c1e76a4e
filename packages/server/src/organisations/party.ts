import { isGstinShaped } from '@openirp/core';
import { isPan, panOf } from '../accounts/pan.ts';

/** What somebody types in to show who they are. */
export interface Party {
  /** PAN or GSTIN. */
  readonly subject: string;
  /** Ten digits. */
  readonly mobile: string;
  /** In small letters. */
  readonly email: string;
}

export type PartyFault = keyof Party;

/** As long as a mail address may be (RFC 5321). */
const emailCharsMax = 254;

/** What was typed, as it is compared, and what of it is no PAN, number or address at all. */
export function readParty(typed: Party): { party: Party; faults: PartyFault[] } {
  const party = {
    subject: typed.subject.replace(/\s/g, '').toUpperCase().slice(0, 15),
    mobile: mobileOf(typed.mobile),
    email: typed.email.trim().toLowerCase(),
  };
  const { subject, mobile, email } = party;
  const isRight: Record<PartyFault, boolean> = {
    subject: isPan(subject) || isGstinShaped(subject),
    mobile: /^\d{10}$/.test(mobile),
    email: email.length <= emailCharsMax && /^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+$/.test(email),
  };
  return { party, faults: (Object.keys(isRight) as PartyFault[]).filter((name) => !isRight[name]) };
}

/** The PAN of a PAN or GSTIN. */
export const panOfSubject = (subject: string): string =>
  subject.length === 10 ? subject : panOf(subject);

/** People write the number with spaces, and with the code of the country or a zero before it. */
const mobileOf = (typed: string): string =>
  typed.replace(/[\s().-]/g, '').replace(/^(?:\+91|0091|91(?=\d{10}$)|0(?=\d{10}$))/, '');
