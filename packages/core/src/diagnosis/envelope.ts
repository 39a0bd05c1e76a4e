import { certain, type Finding, likely, type MistakeId } from './finding.ts';
import { mendedJson } from './json-fault.ts';
import type { SentKind } from './sent.ts';

/** What stands around the sealed text. */
export interface Envelope {
  readonly findings: readonly Finding[];
  /** The members by lower-cased name; missing when there are none to speak of. */
  readonly members?: ReadonlyMap<string, unknown>;
  /** `Data`, if it is anything. */
  readonly data?: unknown;
}

/** Members that show a document, a cancellation or a login that was sent as it is. */
const plainMembers = ['docdtls', 'version', 'irn', 'cnlrsn', 'ewbno', 'password', 'appkey'];

/** Takes a body apart as far as it can be read, telling what is wrong on the way. */
export function readEnvelope(body: string, kind: SentKind): Envelope {
  const findings: Finding[] = [];
  const text = cleaned(body, findings);
  if (text === '') return { findings: [...findings, certain('empty-body', 'body')] };
  if (text[0] === '\x1f' && /[\x8b\ufffd]/.test(text[1] ?? '')) {
    return { findings: [...findings, certain('gzip', 'body')] };
  }
  const bare = bareData(text, findings);
  if (bare !== undefined) return { findings, members: new Map(), data: bare };
  const value = parsed(text, findings);
  if (value === undefined) return { findings };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { findings: [...findings, certain('not-an-object', 'body')] };
  }
  const names = Object.keys(value);
  const members = new Map(Object.entries(value).map(([name, it]) => [name.toLowerCase(), it]));
  if (members.size < names.length) findings.push(certain('duplicate-member', 'body'));
  const data = members.get('data');
  if (data === undefined || data === null || data === '') {
    const shown = plainMembers.filter((name) => members.has(name));
    if (kind === 'answer') return { findings, members };
    if (data === undefined && shown.length > 0) {
      const evidence = names.slice(0, 5).join(', ');
      return { findings: [...findings, certain('not-sealed', 'body', { evidence })], members };
    }
    return { findings: [...findings, certain('data-missing', 'body')], members };
  }
  if (!names.includes('Data') && (kind === 'payload' || kind === 'login-v1.04')) {
    const evidence = names.find((name) => name.toLowerCase() === 'data') ?? '';
    findings.push(likely('data-lower-case', 'body', { evidence }));
  }
  if (kind === 'ewb' && typeof members.get('action') !== 'string') {
    findings.push(certain('action-missing', 'body'));
  }
  return { findings, members, data };
}

/** The text without byte-order mark and the zeros of UTF-16. */
function cleaned(body: string, findings: Finding[]): string {
  let text = body;
  if (text.includes('\0')) {
    findings.push(certain('utf-16', 'body'));
    text = text.replaceAll('\0', '').replace(/^(\ufffd|\xff\xfe|\xfe\xff)+/, '');
  }
  if (/^(\ufeff|\xef\xbb\xbf)/.test(text)) {
    findings.push(certain('bom', 'body'));
    text = text.replace(/^(\ufeff|\xef\xbb\xbf)/, '');
  }
  return text.trim();
}

/** The sealed text of a body that is no JSON: a form, or nothing but the text itself. */
function bareData(text: string, findings: Finding[]): string | undefined {
  const field = text.startsWith('{') ? undefined : text.split('&').find((it) => /^data=/i.test(it));
  if (field !== undefined) {
    findings.push(certain('form-encoded', 'body'));
    // A form writes + for a space; whoever did not escape it meant the +.
    return unescapedForm(field.slice('data='.length));
  }
  if (/^[A-Za-z0-9+/_\s-]{16,}={0,2}$/.test(text) && !/^\d+$/.test(text)) {
    // Or the sealed text alone was copied.
    findings.push(likely('no-envelope', 'body'));
    return text;
  }
  return undefined;
}

function unescapedForm(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function parsed(text: string, findings: Finding[]): unknown {
  const note = (mistake: MistakeId | undefined, evidence?: string) => {
    if (mistake === undefined) return;
    findings.push(certain(mistake, 'body', evidence === undefined ? {} : { evidence }));
  };
  const outer = mendedJson(text);
  note(outer.mistake, outer.evidence);
  if (typeof outer.value !== 'string' || !/^\s*\{/.test(outer.value)) return outer.value;
  note('json-twice');
  const inner = mendedJson(outer.value);
  note(inner.mistake, inner.evidence);
  return inner.value;
}
