import { membersOf } from '../workbench/answer-steps.ts';
import { plainHeaderName } from '../workbench/header-breakages.ts';
import { curlCommand } from './curl.ts';
import { type MessageParts, pathOf } from './message-parts.ts';
import type { SentKind } from './sent.ts';

/** What could be made of a pasted text. */
export interface Pasted {
  readonly method?: string;
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** A guess from path and body. */
  readonly kind: SentKind;
}

/** Characters of a pasted text that are read. */
const charsMax = 3 * 1024 * 1024 + 64 * 1024;

/** Header lines; more than these are something else. */
const headersMax = 200;

/**
 * Reads a pasted text: an HTTP request or response with its headers, a curl command, or nothing but
 * a body. Never throws; what fits no form is a body.
 */
export function parsePasted(text: string): Pasted {
  const pasted = text.slice(0, charsMax);
  const parts = (/^\s*(\$\s*)?curl(\.exe)?\s/.test(pasted) ? curlCommand(pasted) : undefined) ??
    httpMessage(pasted) ?? { headers: [], body: pasted };
  const { method, path, body } = parts;
  return {
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path }),
    headers: joined(parts.headers.slice(0, headersMax)),
    body,
    kind: kindOf(path ?? '', body, parts.isAnswer === true),
  };
}

function httpMessage(text: string): MessageParts | undefined {
  const [head, body] = split(text.replace(/^\s+/, ''));
  const lines = head.split(/\r?\n/);
  const first = lines[0] ?? '';
  const request = /^([A-Z]{3,7})\s+(\S+)(\s+HTTP\/[\d.]+)?$/.exec(first.trim());
  const isAnswer = /^HTTP\/[\d.]+\s+\d{3}/.test(first);
  const starts = request !== null || isAnswer;
  const fields = (starts ? lines.slice(1) : lines).filter((line) => line.trim() !== '');
  if (fields.length > headersMax) return undefined;
  const headers = fields.map((line) => /^([\w-]+)\s*:\s*(.*)$/.exec(line));
  // Some logs print headers alone; a JSON text is none, for its names stand in quotes.
  if (headers.some((header) => header === null) || (!starts && headers.length === 0)) {
    return undefined;
  }
  return {
    ...(request === null ? {} : { method: request[1]!, path: pathOf(request[2]!) }),
    headers: headers.map((header) => [header![1]!, header![2]!.trim()]),
    body,
    isAnswer,
  };
}

/** Head and body: an empty line parts them, or, in sloppy logs, the brace of the body itself. */
function split(text: string): [string, string] {
  const empty = /\r?\n[ \t]*\r?\n/.exec(text);
  const brace = /\r?\n(?=[ \t]*\{)/.exec(text);
  const at = empty !== null && (brace === null || empty.index <= brace.index) ? empty : brace;
  if (at === null) return [text, ''];
  return [text.slice(0, at.index), text.slice(at.index + at[0].length)];
}

/** Headers by name; one that stands twice is joined with a comma, as it is on the way. */
function joined(headers: readonly (readonly [string, string])[]): Record<string, string> {
  const byName = new Map<string, string>();
  const spelled = new Map<string, string>();
  for (const [name, value] of headers) {
    const known = spelled.get(plainHeaderName(name)) ?? name;
    spelled.set(plainHeaderName(name), known);
    const before = byName.get(known);
    byName.set(known, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(byName);
}

function kindOf(path: string, body: string, isAnswer: boolean): SentKind {
  if (isAnswer) return 'answer';
  const wanted = path.toLowerCase();
  if (/v1\.04\/auth\b/.test(wanted)) return 'login-v1.04';
  if (/v1\.03\/auth\b/.test(wanted)) return 'login-v1.03';
  if (/\/ewayapi\b/.test(wanted)) return 'ewb';
  if (wanted.length > 1) return 'payload';
  const members = membersOf(body);
  if (members?.has('status') || members?.has('errordetails')) return 'answer';
  if (members?.has('action')) return 'ewb';
  const data = members?.get('data');
  if (typeof data === 'object' && data !== null) return 'login-v1.03';
  // One RSA block in base64; a payload of that length exists, and is rarer.
  const sealed = typeof data === 'string' ? data : body.trim();
  const isLogin = sealed.length === 344 || members?.has('password');
  return isLogin ? 'login-v1.04' : 'payload';
}
