import { istDateTime } from '@openirp/core';
import type { RegisteredState, Verification } from '../../verification/verification.ts';
import type { Visit } from '../visit.ts';
import type { SentProblem } from './verify-form.ts';

/** What there is to say to a program that sent nothing to verify: a problem document (RFC 9457). */
export function problemAsJson({ messages }: Visit, problem: SentProblem): Response {
  const body = { title: messages.verify[problem], status: 422, problem };
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(body), { status: 422, headers });
}

/** A verification for programs. Instants are IST, `yyyy-MM-dd HH:mm:ss`, as everywhere on the wire. */
export const verificationAsJson = (visit: Visit, verification: Verification): Response =>
  Response.json(verification.isGood ? good(verification) : bad(visit, verification));

const good = ({ kid, iss, kind, data, registered }: Verification & { isGood: true }) => ({
  isGood: true,
  kind,
  iss,
  kid,
  document: parsed(data),
  registered: registered === undefined ? null : stateAsJson(registered),
});

const bad = ({ messages }: Visit, { fault, claims }: Verification & { isGood: false }) => ({
  isGood: false,
  fault,
  message: messages.verify.faults[fault],
  /** Unproven: what the text says of itself. */
  claims: {
    kind: claims.kind ?? null,
    iss: claims.iss ?? null,
    kid: claims.kid ?? null,
    document: parsed(claims.data ?? 'null'),
  },
});

const stateAsJson = ({ ackAt, cancelledAt, ewayBill, ...state }: RegisteredState) => ({
  ...state,
  ackDt: istDateTime(ackAt),
  cancelledAt: cancelledAt === null ? null : istDateTime(cancelledAt),
  ewayBill: ewayBill && {
    number: ewayBill.number,
    generatedAt: istDateTime(ewayBill.generatedAt),
    validTill: ewayBill.validTill === null ? null : istDateTime(ewayBill.validTill),
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
