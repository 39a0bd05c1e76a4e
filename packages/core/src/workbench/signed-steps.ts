import { X509Certificate } from 'node:crypto';
import { limits } from '../limits.ts';
import { SignatureError, thumbprint, verifyDocument } from '../signed/jws.ts';
import { membersOf } from './answer-steps.ts';
import { utf8Of } from './bytes-of.ts';
import { hexStep, type Step, type StepFault, textStep } from './step.ts';

export interface SignedSteps {
  readonly steps: readonly Step[];
  readonly isGood: boolean;
  readonly fault?: StepFault;
}

/** The steps of verifying a signed invoice or QR against published certificates (PEM). */
export function signedSteps(jws: string, certificates: readonly string[]): SignedSteps {
  const steps: Step[] = [];
  const failed = (fault: StepFault): SignedSteps => ({ steps, isGood: false, fault });
  if (jws.length > limits.bodyBytesMax) return failed('too-large');
  const parts = jws.trim().split('.');
  const [header, payload] = parts.slice(0, 2).map(decoded);
  if (parts.length !== 3 || header === undefined || payload === undefined) {
    return failed('not-a-jws');
  }
  steps.push(textStep('jws-header', header, 'json'), textStep('jws-payload', payload, 'json'));
  const headerMembers = membersOf(header);
  const document = membersOf(payload)?.get('data');
  if (typeof document === 'string') steps.push(textStep('jws-document', document, 'json'));
  steps.push(hexStep('jws-signature', Buffer.from(parts[2] ?? '', 'base64url')));
  if (headerMembers === undefined) return failed('not-a-jws');
  if (headerMembers.get('alg') !== 'RS256') return failed('not-rs256');
  const certificate = certificates.find((pem) => kidOf(pem) === headerMembers.get('kid'));
  if (certificate === undefined) return failed('unknown-kid');
  steps.push(textStep('jws-certificate', certificate.trim()));
  if (typeof document !== 'string') return failed('no-document');
  try {
    const { kid, iss } = verifyDocument(jws, [certificate]);
    steps.push(textStep('jws-verified', JSON.stringify({ kid, iss }), 'json'));
    return { steps, isGood: true };
  } catch (error) {
    if (error instanceof SignatureError) return failed('signature');
    throw error;
  }
}

const decoded = (part: string): string | undefined =>
  /^[\w-]+$/.test(part) ? utf8Of(Buffer.from(part, 'base64url')) : undefined;

function kidOf(pem: string): string | undefined {
  try {
    return thumbprint(new X509Certificate(pem)).kid;
  } catch {
    return undefined;
  }
}
