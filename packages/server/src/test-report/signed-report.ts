import { assembleJws, signatureOf } from '@openirp/core';
import type { NamedSigner } from '../keys/key-ring.ts';

/** `typ` of the header: no invoice of the same key can be taken for a report. */
export const reportType = 'openirp-test-report';

const dayMs = 86_400_000;
/** So long a report may be handed in. */
export const reportLifeMs = 90 * dayMs;

/** One row of a signed report. */
export interface SignedOperations {
  readonly endpoint: string;
  readonly title: string;
  readonly successful: number;
  readonly failed: number;
  /** An IRN or e-way bill number. */
  readonly sample: string | undefined;
}

/** What a sandbox says by its signature about the traffic of a client. Instants are UTC milliseconds. */
export interface SignedReport {
  /** Name of the key, and of the sandbox. */
  readonly kid: string;
  readonly iss: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly clientId: string;
  readonly clientName: string;
  /** GSP, ERP, ECO or TXP. */
  readonly category: string;
  /** The organisation's; undefined for a client that no organisation has registered. */
  readonly pan: string | undefined;
  readonly gstins: readonly string[];
  readonly userNames: readonly string[];
  /** The first and the last operation. */
  readonly from: number;
  readonly to: number;
  readonly operations: readonly SignedOperations[];
  readonly isComplete: boolean;
}

export type ReportClaims = Omit<SignedReport, 'kid' | 'iss' | 'issuedAt' | 'expiresAt'>;

/** Signs a report: compact JWS, RS256, by the key that signs the sandbox's invoices. */
export function signReport(claims: ReportClaims, signer: NamedSigner, now: number): string {
  const issuedAt = Math.floor(now / 1000);
  const payload = {
    ...{ iss: signer.iss, iat: issuedAt, exp: issuedAt + reportLifeMs / 1000 },
    ...{ sub: claims.clientId, name: claims.clientName, category: claims.category },
    ...{ pan: claims.pan, gstins: claims.gstins, users: claims.userNames },
    ...{ from: claims.from, to: claims.to, operations: claims.operations },
    complete: claims.isComplete,
  };
  const header = { alg: 'RS256', kid: signer.kid, typ: reportType };
  const input = [header, payload].map(encoded).join('.');
  return assembleJws(input, signatureOf(input, signer));
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
