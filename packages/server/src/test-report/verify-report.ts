import { verify, X509Certificate } from 'node:crypto';
import { thumbprint } from '@openirp/core';
import { missingOf } from './plan.ts';
import {
  reportLifeMs,
  reportType,
  type SignedOperations,
  type SignedReport,
} from './signed-report.ts';

/**
 * Why a signed report is not taken: it is no report; no sandbox that is trusted had that key when it
 * was signed; the signature does not fit; its time is over; or it says itself that the tests are not done.
 */
export type ReportRefusal = 'malformed' | 'untrusted' | 'forged' | 'expired' | 'incomplete';

export type VerifiedReport =
  | { readonly report: SignedReport }
  | { readonly refused: ReportRefusal };

/** What a verifier knows: certificates (PEM) of the sandboxes that it trusts, and what time it is. */
export interface Verifier {
  readonly certificates: readonly string[];
  /** UTC epoch milliseconds. */
  readonly now: number;
}

/** A report of 500 users has about 30 KiB. */
export const reportCharsMax = 256 * 1024;
/** Clocks of two machines are not the same. */
const aheadMs = 3_600_000;

/**
 * Verifies a signed test report. Nothing that it says is believed before its signature fits, and what it
 * counts is held against the plan once more.
 */
export function verifyReport(text: string, { certificates, now }: Verifier): VerifiedReport {
  const parts = text.length > reportCharsMax ? [] : text.trim().split('.');
  const [header = '', payload = '', signature = ''] = parts;
  const { alg, typ, kid } = objectIn(header) ?? {};
  if (parts.length !== 3 || alg !== 'RS256' || typ !== reportType) return { refused: 'malformed' };
  const certificate = certificates
    .map((pem) => new X509Certificate(pem))
    .find((known) => thumbprint(known).kid === kid);
  if (certificate === undefined) return { refused: 'untrusted' };
  const bytes = Buffer.from(signature, 'base64url');
  const isRight =
    bytes.toString('base64url') === signature &&
    verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), certificate.publicKey, bytes);
  if (!isRight) return { refused: 'forged' };
  const report = reportIn(payload, String(kid));
  if (report === undefined) return { refused: 'malformed' };
  const { issuedAt, expiresAt, isComplete, operations } = report;
  if (issuedAt > now + aheadMs || expiresAt - issuedAt > reportLifeMs) {
    return { refused: 'malformed' };
  }
  if (expiresAt <= now) return { refused: 'expired' };
  // Whoever found a key that was laid aside must not sign with it for ever.
  const { validFromDate, validToDate } = certificate;
  if (issuedAt < validFromDate.getTime() || issuedAt > validToDate.getTime()) {
    return { refused: 'untrusted' };
  }
  if (!isComplete || missingOf(operations).length > 0) return { refused: 'incomplete' };
  return { report };
}

function objectIn(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The report in a payload, if every member is of its kind: a later version may have others. */
function reportIn(payload: string, kid: string): SignedReport | undefined {
  const claims = objectIn(payload);
  if (claims === undefined) return undefined;
  const { iss, iat, exp, sub, name, category, pan, from, to, complete } = claims;
  const gstins = textsIn(claims.gstins);
  const userNames = textsIn(claims.users);
  const operations = operationsIn(claims.operations);
  const isRight =
    [iss, sub, name, category].every(isText) &&
    (pan === undefined || isText(pan)) &&
    [iat, exp, from, to].every(isCount) &&
    typeof complete === 'boolean';
  if (!isRight || !gstins || !userNames || !operations) return undefined;
  return {
    ...{ kid, iss: iss as string, issuedAt: Number(iat) * 1000, expiresAt: Number(exp) * 1000 },
    ...{ clientId: sub as string, clientName: name as string, category: category as string },
    ...{ pan: pan as string | undefined, gstins, userNames },
    ...{ from: from as number, to: to as number, operations, isComplete: complete },
  };
}

function operationsIn(value: unknown): SignedOperations[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const isRow = (row: unknown): row is SignedOperations => {
    const { endpoint, title, successful, failed, sample } = (row ?? {}) as Record<string, unknown>;
    const isNamed = isText(endpoint) && isText(title) && (sample === undefined || isText(sample));
    return isNamed && isCount(successful) && isCount(failed);
  };
  return value.every(isRow) ? value : undefined;
}

const textsIn = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every(isText) ? value : undefined;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
