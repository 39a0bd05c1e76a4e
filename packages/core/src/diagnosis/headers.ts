import { hasGoodCheckDigit, isGstinShaped } from '../gstin.ts';
import {
  type CallerHeader,
  callerHeaders,
  plainHeaderName,
} from '../workbench/header-breakages.ts';
import { certain, type Finding, likely, type MistakeId } from './finding.ts';
import type { SentKind } from './sent.ts';

/** Which headers each call needs (wire contract 3). */
const needed: Readonly<Record<SentKind, readonly CallerHeader[]>> = {
  'login-v1.03': ['clientid', 'clientsecret'],
  'login-v1.04': ['clientid', 'clientsecret', 'gstin'],
  payload: ['clientid', 'clientsecret', 'gstin', 'username', 'authtoken'],
  ewb: ['clientid', 'clientsecret', 'gstin', 'authtoken'],
  answer: [],
};

const missing: Readonly<Record<CallerHeader, MistakeId>> = {
  clientid: 'missing-client-id',
  clientsecret: 'missing-client-secret',
  gstin: 'missing-gstin',
  username: 'missing-user-name',
  authtoken: 'missing-auth-token',
};

const wrong: Readonly<Record<CallerHeader, MistakeId>> = {
  clientid: 'wrong-client-id',
  clientsecret: 'wrong-client-secret',
  gstin: 'wrong-gstin',
  username: 'wrong-user-name',
  authtoken: 'unknown-token',
};

const idShape = /^[A-Z]{5}\d{2}(TXP|ERP|GSP|ECO)[A-Za-z0-9]{5}$/;
const secretShape = /^[A-Za-z0-9]{20}$/;
const tokenShape = /^[A-Za-z0-9]{25}$/;

/** Headers looked at; a program sends a dozen. */
const headersMax = 100;

type Values = ReadonlyMap<CallerHeader, string>;

/** What is wrong with the headers of a call. */
export function headerFindings(
  headers: Readonly<Record<string, string>>,
  kind: SentKind,
  credentials: Readonly<Record<string, string>> = {},
): Finding[] {
  const entries = Object.entries(headers).slice(0, headersMax);
  if (entries.length === 0 || kind === 'answer') return [];
  const values = new Map<CallerHeader, string>();
  const twice = new Set<CallerHeader>();
  for (const [name, value] of entries) {
    const plain = plainHeaderName(name);
    if (!isCallerHeader(plain)) continue;
    // Two headers of one name are joined with a comma on the way.
    if (values.has(plain) || value.includes(',')) twice.add(plain);
    values.set(plain, value.trim());
  }
  const named = (id: MistakeId, name: CallerHeader) =>
    certain(id, 'headers', { evidence: callerHeaders[name] });
  return [
    ...needed[kind]
      .filter((name) => (values.get(name) ?? '') === '')
      .map((name) => named(missing[name], name)),
    ...[...twice].map((name) => named('header-twice', name)),
    ...shapeFindings(new Map([...values].filter(([name]) => !twice.has(name)))),
    ...Object.entries(credentials).flatMap(([name, expected]) => {
      const plain = plainHeaderName(name);
      const value = isCallerHeader(plain) ? values.get(plain) : undefined;
      return isCallerHeader(plain) && value && value !== expected
        ? [named(wrong[plain], plain)]
        : [];
    }),
    ...contentType(entries),
  ];
}

const isCallerHeader = (name: string): name is CallerHeader => Object.hasOwn(callerHeaders, name);

/** What the values look like; what they should look like is known of every portal's ids. */
function shapeFindings(values: Values): Finding[] {
  const of = (name: CallerHeader) => values.get(name) ?? '';
  const shape = (id: MistakeId, name: CallerHeader) =>
    likely(id, 'headers', { evidence: `${callerHeaders[name]}: ${of(name).length}` });
  if (secretShape.test(of('clientid')) && idShape.test(of('clientsecret'))) {
    return [certain('id-secret-swapped', 'headers')];
  }
  const findings: Finding[] = [];
  const check = (name: CallerHeader, pattern: RegExp, id: MistakeId) => {
    if (of(name) !== '' && !pattern.test(of(name))) findings.push(shape(id, name));
  };
  check('clientid', idShape, 'client-id-shape');
  check('clientsecret', secretShape, 'client-secret-shape');
  check('authtoken', tokenShape, 'auth-token-shape');
  const gstin = of('gstin');
  if (gstin !== '' && !isGstinShaped(gstin)) {
    findings.push(certain('gstin-shape', 'headers', { evidence: gstin.slice(0, 20) }));
  } else if (gstin !== '' && !hasGoodCheckDigit(gstin)) {
    // Sandboxes hand out dummies that fail it by design.
    findings.push(likely('gstin-check-digit', 'headers', { evidence: gstin }));
  }
  return findings;
}

function contentType(entries: readonly [string, string][]): Finding[] {
  const [, value] = entries.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  if (value === undefined || /^application\/json\b/i.test(value.trim())) return [];
  return [certain('content-type', 'headers', { evidence: value.slice(0, 60) })];
}
