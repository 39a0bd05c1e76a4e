import { X509Certificate } from 'node:crypto';
import {
  isIrnShaped,
  SignatureError,
  thumbprint,
  type VerifiedDocument,
  verifyDocument,
} from '@openirp/core';
import type { Irp } from '../irp.ts';
import { claimsOf, irnIn, kindOf } from './claims.ts';
import { signedTextIn } from './signed-text.ts';
import type { Claims, RegisteredState, SignatureFault, Verification } from './verification.ts';

/** What is asked: the published certificates, and the register. */
export interface Known {
  readonly keys: Pick<Irp['keys'], 'certificates'>;
  readonly archive: Pick<Irp['archive'], 'find'>;
}

/**
 * Verifies a signed invoice or QR code against every signing certificate of this portal, older ones
 * too, and tells what the register knows of it. Only a document with a good signature is looked up:
 * nobody finds out with made-up texts which IRNs exist.
 */
export async function verifySigned(text: string, irp: Known): Promise<Verification> {
  const jws = signedTextIn(text);
  const document = verified(jws, irp.keys.certificates);
  if (document === undefined) {
    const claims = claimsOf(jws);
    return { isGood: false, fault: faultOf(jws, claims, irp.keys.certificates), claims };
  }
  const { kid, iss, data } = document;
  const registered = await stateOf(irnIn(data), irp);
  return { isGood: true, kid, iss, data, kind: kindOf(data), registered };
}

function verified(jws: string, certificates: readonly string[]): VerifiedDocument | undefined {
  try {
    return verifyDocument(jws, certificates);
  } catch (error) {
    if (error instanceof SignatureError) return undefined;
    throw error;
  }
}

/** Why a text was refused: the first thing that is wrong with it. */
function faultOf(jws: string, claims: Claims, certificates: readonly string[]): SignatureFault {
  const isJws = /^[\w-]+\.[\w-]+\.[\w-]*$/.test(jws) && claims.alg !== undefined;
  if (!isJws) return 'not-a-jws';
  if (claims.alg !== 'RS256') return 'wrong-algorithm';
  const kids = certificates.map((pem) => thumbprint(new X509Certificate(pem)).kid);
  if (!kids.includes(claims.kid ?? '')) return 'unknown-key';
  return claims.data === undefined ? 'no-document' : 'bad-signature';
}

async function stateOf(
  irn: string | undefined,
  { archive }: Known,
): Promise<RegisteredState | undefined> {
  if (irn === undefined || !isIrnShaped(irn)) return undefined;
  const found = await archive.find(irn);
  return (
    found && {
      irn: found.irn,
      status: found.cancelledAt === null ? 'ACT' : 'CNL',
      ackNo: found.ackNo,
      ackAt: found.ackAt,
      cancelledAt: found.cancelledAt,
      ewayBill: found.ewayBill,
    }
  );
}
