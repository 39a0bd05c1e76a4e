import { appKeyOf, appKeyOfBytes } from '../envelope/login.ts';
import { membersOf } from '../workbench/answer-steps.ts';
import { bytesOf, utf8Of } from '../workbench/bytes-of.ts';
import { type LoginVersion, textAsKey } from '../workbench/login-steps.ts';
import { type Decoding, decodings } from './decodings.ts';
import { certain, type Finding, likely, type MistakeId } from './finding.ts';
import { mendedJson } from './json-fault.ts';
import type { Known } from './sent.ts';

/** Bytes of what a 2048-bit key encrypts. */
const rsaBytes = 256;

/** What is wrong with the `Data` of a login. Nothing of what is in it is shown but lengths. */
export function loginFindings(
  data: unknown,
  kind: `login-${LoginVersion}`,
  known: Known,
): Finding[] {
  if (kind === 'login-v1.04') {
    return typeof data === 'string'
      ? loginV104(data, known)
      : [certain('wrong-login-version', 'body', { evidence: 'v1.03' })];
  }
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? loginV103(lowerCased(data), known)
    : [certain('wrong-login-version', 'body', { evidence: 'v1.04' })];
}

function loginV104(data: string, known: Known): Finding[] {
  const block = blockOf(data, (bytes) => jsonTextIn(bytes) !== undefined);
  if (block.findings !== undefined) return block.findings;
  const { mistakes, bytes } = block;
  const outer = mistakes.map((id) => certain(id, 'body'));
  if (known.openWith === undefined) return [...outer, likely('login-unopened', 'body')];
  for (const padding of ['oaep', 'pkcs1'] as const) {
    const opened = known.openWith(bytes, padding);
    const inner = opened === undefined ? undefined : jsonTextIn(Buffer.from(opened));
    if (inner === undefined) continue;
    const wrongs = [...(padding === 'oaep' ? (['login-oaep'] as const) : []), ...inner.mistakes];
    const { findings, seen } = membersIn(inner.text, known);
    const found = [...outer, ...wrongs.map((id) => certain(id, 'body')), ...findings];
    return rightUnless(found, seen);
  }
  return [...outer, likely('login-signing-key', 'body')];
}

function loginV103(members: ReadonlyMap<string, unknown>, known: Known): Finding[] {
  const absent = ['UserName', 'Password', 'AppKey'].filter(
    (name) => typeof members.get(name.toLowerCase()) !== 'string',
  );
  if (absent.length > 0) {
    return [certain('login-member-missing', 'body', { evidence: absent.join(', ') })];
  }
  const password = blockOf(String(members.get('password')), () => false);
  const appKey = blockOf(
    String(members.get('appkey')),
    (bytes) => appKeyOfBytes(bytes) !== undefined,
  );
  if (password.findings !== undefined || appKey.findings !== undefined) {
    const isPlain = password.findings !== undefined && appKey.findings?.[0]?.id === 'login-plain';
    return isPlain
      ? [certain('login-plain', 'body')]
      : (appKey.findings ?? password.findings ?? []);
  }
  const outer = [...new Set([...password.mistakes, ...appKey.mistakes])].map((id) =>
    certain(id, 'body'),
  );
  const { openWith } = known;
  if (openWith === undefined) return [...outer, likely('login-unopened', 'body')];
  for (const padding of ['oaep', 'pkcs1'] as const) {
    const key = openWith(appKey.bytes, padding);
    const word = openWith(password.bytes, padding);
    if (key === undefined && word === undefined) continue;
    const text = word === undefined ? undefined : utf8Of(word);
    const read = key === undefined ? undefined : appKeyOfBytes(Buffer.from(key));
    // With the wrong key the older padding opens to random bytes, which are hardly ever a text.
    if (padding === 'pkcs1' && !isPrintable(text)) continue;
    const lengths = { evidence: `AppKey: ${key?.length ?? 0} bytes` };
    const seen = lengthsOf([
      ['UserName', members.get('username')],
      ['Password', text],
      ['AppKey', key],
    ]);
    const found = [
      ...outer,
      ...(padding === 'oaep' ? [certain('login-oaep', 'body')] : []),
      ...(read === undefined
        ? [certain('app-key-length', 'plain', lengths)]
        : appKeyFindings(read, known)),
      ...passwordFindings(text, known),
      ...userFindings(String(members.get('username')), known),
    ];
    return rightUnless(found, seen);
  }
  return [...outer, likely('login-signing-key', 'body')];
}

const isPrintable = (text: string | undefined): boolean =>
  text !== undefined && /^[^\p{Cc}]{4,}$/u.test(text);

/** What was found, or that all is well; the first of it carries the members' lengths. */
function rightUnless(findings: readonly Finding[], evidence: string): Finding[] {
  const [first = certain('right', 'body'), ...others] = findings;
  return [evidence === '' ? first : { evidence, ...first }, ...others];
}

type Block =
  | { findings: Finding[] }
  | { findings?: never; mistakes: readonly MistakeId[]; bytes: Buffer };

/** The RSA block in a text, or what stands in its place. */
function blockOf(text: string, isPlain: (bytes: Buffer) => boolean): Block {
  const readings = decodings(text);
  const block = readings.find(({ bytes }) => bytes.length === rsaBytes);
  if (block !== undefined) return block;
  const [whole] = readings;
  if (whole === undefined) {
    return { findings: [certain(/^\s*\{/.test(text) ? 'login-plain' : 'not-base64', 'body')] };
  }
  if (readings.some(({ bytes }) => isPlain(bytes))) {
    return { findings: [certain('login-plain', 'body')] };
  }
  return { findings: [blockLength(whole)] };
}

const blockLength = ({ bytes, isLoose }: Decoding): Finding => {
  const evidence = `${bytes.length} bytes`;
  return isLoose === true && bytes.length < rsaBytes
    ? certain('truncated', 'body', { evidence })
    : certain('not-rsa-block', 'body', { evidence });
};

/** The JSON text that a login's inside stands for, and the steps forgotten or doubled on the way. */
function jsonTextIn(bytes: Buffer): { text: string; mistakes: MistakeId[] } | undefined {
  const bare = utf8Of(bytes);
  if (bare === undefined) return undefined;
  if (isObjectText(bare)) return { text: bare, mistakes: ['login-not-base64'] };
  const once = unfolded(bare);
  if (once === undefined) return undefined;
  const folds: MistakeId[] = /[\r\n]/.test(bare.trim()) ? ['base64-line-breaks'] : [];
  if (isObjectText(once)) return { text: once, mistakes: folds };
  const twice = unfolded(once);
  return twice !== undefined && isObjectText(twice)
    ? { text: twice, mistakes: [...folds, 'login-base64-twice'] }
    : undefined;
}

const isObjectText = (text: string): boolean => /^\ufeff?\s*\{/.test(text);

function unfolded(text: string): string | undefined {
  const bytes = bytesOf(text.replace(/[\r\n]/g, ''));
  return bytes === undefined ? undefined : utf8Of(bytes);
}

/** What is wrong with a login's members, and which there are, told by their names and lengths. */
function membersIn(sent: string, known: Known): { findings: Finding[]; seen: string } {
  const text = sent.replace(/^\ufeff/, '');
  const marks = text === sent ? [] : [certain('bom', 'plain')];
  const { mistake, value } = mendedJson(text);
  const faults = mistake === undefined ? [] : [certain(mistake, 'plain')];
  const members = membersOf(JSON.stringify(value ?? null)) ?? new Map<string, unknown>();
  if (members.size === 0) return { findings: [...marks, ...faults], seen: '' };
  const textOf = (name: string) => String(members.get(name.toLowerCase()) ?? '');
  const absent = ['UserName', 'Password', 'AppKey'].filter((name) => textOf(name) === '');
  const findings = [
    ...marks,
    ...faults,
    ...(absent.length > 0
      ? [certain('login-member-missing', 'plain', { evidence: absent.join(', ') })]
      : []),
    ...(absent.includes('AppKey') ? [] : appKeyTextFindings(textOf('AppKey'), known)),
    ...(absent.includes('Password') ? [] : passwordFindings(textOf('Password'), known)),
    ...userFindings(textOf('UserName'), known),
  ];
  const seen = lengthsOf([
    ['UserName', textOf('UserName')],
    ['Password', textOf('Password')],
    ['AppKey', appKeyOf(textOf('AppKey')) ?? textOf('AppKey')],
  ]);
  return { findings, seen };
}

/** `UserName: 9, AppKey: 32 bytes`: so much of a login may be shown. */
const lengthsOf = (members: readonly (readonly [string, unknown])[]): string =>
  members
    .map(([name, value]) =>
      value instanceof Uint8Array
        ? `${name}: ${value.length} bytes`
        : `${name}: ${String(value ?? '').length}`,
    )
    .join(', ');

function appKeyTextFindings(text: string, known: Known): Finding[] {
  const appKey = appKeyOf(text);
  if (appKey !== undefined) return appKeyFindings(appKey, known);
  const length = bytesOf(text)?.length;
  const evidence = length === undefined ? `not base64, ${text.length}` : `${length} bytes`;
  return [certain('app-key-length', 'plain', { evidence })];
}

/** Whether the AppKey is its own base64 text, taken for bytes. */
function appKeyFindings(appKey: Buffer, known: Known): Finding[] {
  if (known.appKey !== undefined) {
    return textAsKey(known.appKey).equals(appKey) ? [certain('login-app-key-text', 'plain')] : [];
  }
  const text = appKey.toString('latin1');
  // A key of letters and digits alone may well have been made so, and works.
  return /^[A-Za-z0-9+/]{24,32}$/.test(text) && /[+/]/.test(text)
    ? [likely('login-app-key-text', 'plain')]
    : [];
}

const passwordFindings = (sent: string | undefined, { password }: Known): Finding[] =>
  password !== undefined && sent !== undefined && sent !== password
    ? [certain('login-wrong-password', 'plain', { evidence: `${sent.length} characters` })]
    : [];

const userFindings = (sent: string, { credentials }: Known): Finding[] =>
  credentials?.user_name !== undefined && sent !== '' && sent !== credentials.user_name
    ? [certain('wrong-user-name', 'plain')]
    : [];

const lowerCased = (value: object): Map<string, unknown> =>
  new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
