import { createPrivateKey, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey } from '../keys/make-keys.ts';
import { plan } from './plan.ts';
import { type ReportClaims, reportLifeMs, signReport } from './signed-report.ts';
import { verifyReport } from './verify-report.ts';

const now = Date.parse('2026-11-02T10:00:00Z');

const claims: ReportClaims = {
  ...{ clientId: 'AAFCD29ZZIRX0001', clientName: 'Example Traders', category: 'TXP' },
  ...{ pan: 'ZZIRX0001Z', gstins: ['29ZZIRX0001Z1ZL'], userNames: ['API_user'] },
  ...{ from: now - 1000, to: now, isComplete: true },
  operations: plan.map(({ endpoint, title, successfulMin, failedMin }) => ({
    ...{ endpoint, title, successful: successfulMin, failed: failedMin },
    sample: endpoint === 'generate-irn' ? 'a'.repeat(64) : undefined,
  })),
};

const makeSandbox = async () => {
  const key = await makeSigningKey('NIC Sandbox', now);
  const privateKey = createPrivateKey({ key: key.privateKey, format: 'der', type: 'pkcs8' });
  const signer = { kid: key.kid, privateKey, encodedHeader: '', iss: 'NIC Sandbox' };
  return { signer, pem: key.publicPem };
};

let sandbox: Awaited<ReturnType<typeof makeSandbox>>;
let other: typeof sandbox;
let jws: string;
const verifier = (more: object = {}) => ({ certificates: [sandbox.pem], now, ...more });

beforeAll(async () => {
  [sandbox, other] = await Promise.all([makeSandbox(), makeSandbox()]);
  jws = signReport(claims, sandbox.signer, now);
});

test('a report says again what was signed', () => {
  const certificates = [other.pem, sandbox.pem];
  const { kid } = sandbox.signer;
  const dates = { issuedAt: now, expiresAt: now + reportLifeMs };
  expect(verifyReport(`${jws}\n`, { certificates, now })).toEqual({
    report: { ...JSON.parse(JSON.stringify(claims)), kid, iss: 'NIC Sandbox', ...dates },
  });
});

describe('a report is refused', () => {
  const withPayload = (change: (payload: Record<string, unknown>) => object) => {
    const [header, payload, signature] = jws.split('.') as [string, string, string];
    const changed = change(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    return [header, encoded(changed), signature].join('.');
  };
  const withHeader = (changes: object) => {
    const [header, ...rest] = jws.split('.') as [string, string, string];
    const read = JSON.parse(Buffer.from(header, 'base64url').toString());
    return [encoded({ ...read, ...changes }), ...rest].join('.');
  };
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['no text', () => ''],
    ['no JWS', () => 'a report'],
    ['an invoice', () => withHeader({ typ: 'JWT' })],
    ['unsigned', () => withHeader({ alg: 'none' })],
    ['signed with a shared secret', () => withHeader({ alg: 'HS256' })],
    ['very long', () => `${jws}${' '.repeat(300_000)}`],
    ['of the future', () => signReport(claims, sandbox.signer, now + 86_400_000)],
    ['with counts below zero', () => signReport(lowered(-1), sandbox.signer, now)],
  ])('malformed: %s', (_name, text) => {
    expect(verifyReport(text(), verifier())).toEqual({ refused: 'malformed' });
  });

  test('untrusted: signed by a sandbox that nobody named', () => {
    const text = signReport(claims, other.signer, now);
    expect(verifyReport(text, verifier())).toEqual({ refused: 'untrusted' });
    expect(verifyReport(jws, verifier({ certificates: [] }))).toEqual({ refused: 'untrusted' });
  });

  test('untrusted: signed before or after the life of the certificate', () => {
    const { validFromDate, validToDate } = new X509Certificate(sandbox.pem);
    const [from, to] = [validFromDate.getTime(), validToDate.getTime()];
    const signedAt = (at: number) =>
      verifyReport(signReport(claims, sandbox.signer, at), verifier({ now: at }));
    expect(signedAt(from)).toHaveProperty('report');
    expect(signedAt(from - 1000)).toEqual({ refused: 'untrusted' });
    expect(signedAt(to)).toHaveProperty('report');
    expect(signedAt(to + 1000)).toEqual({ refused: 'untrusted' });
  });

  test.each([
    ['another client', () => withPayload((payload) => ({ ...payload, sub: 'somebody else' }))],
    ['a longer life', () => withPayload((payload) => ({ ...payload, exp: 9_999_999_999 }))],
    ['another key under a trusted name', () => signReport(claims, impostor(), now)],
    ['no signature', () => jws.replace(/[^.]+$/, '')],
  ])('forged: %s', (_name, text) => {
    expect(verifyReport(text(), verifier())).toEqual({ refused: 'forged' });
  });

  test('expired: after ninety days', () => {
    const last = now + reportLifeMs - 1;
    expect(verifyReport(jws, verifier({ now: last }))).toHaveProperty('report');
    expect(verifyReport(jws, verifier({ now: last + 1 }))).toEqual({ refused: 'expired' });
  });

  test('incomplete: by its own word, or by its counts', () => {
    const drafted = signReport({ ...claims, isComplete: false }, sandbox.signer, now);
    expect(verifyReport(drafted, verifier())).toEqual({ refused: 'incomplete' });
    const short = signReport(lowered(99), sandbox.signer, now);
    expect(verifyReport(short, verifier())).toEqual({ refused: 'incomplete' });
  });

  const impostor = () => ({ ...other.signer, kid: sandbox.signer.kid });
  const lowered = (successful: number): ReportClaims => ({
    ...claims,
    operations: claims.operations.map((row) =>
      row.endpoint === 'generate-irn' ? { ...row, successful } : row,
    ),
  });
});
