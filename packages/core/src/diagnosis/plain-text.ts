import { bytesOf, utf8Of } from '../workbench/bytes-of.ts';
import { certain, type Finding, likely } from './finding.ts';
import { mendedJson } from './json-fault.ts';

/** A text that came out of sealed bytes, and what is wrong with it. */
export interface PlainText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * What some bytes say, if they say anything: random bytes give undefined. With `onlyJson` nothing
 * but a JSON object or array counts, for ways of opening that have no padding to bear them out.
 */
export function plainText(bytes: Buffer, onlyJson = false): PlainText | undefined {
  // What is packed in there stays packed: that it is, is the mistake.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
  if (isPacked) return onlyJson ? undefined : { text: '', findings: [certain('gzip', 'plain')] };
  const { text, findings } = decoded(bytes);
  if (text === undefined || text === '') return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text of ours has them.
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) return undefined;
  const looksLikeJson = /^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text);
  if (onlyJson && !looksLikeJson) return undefined;
  return { text, findings: [...findings, ...jsonFindings(text)] };
}

/** What keeps an opened text from being one JSON object or array. */
function jsonFindings(text: string): Finding[] {
  if (/^\s*"/.test(text)) {
    const { mistake, value } = mendedJson(text);
    if (mistake === undefined && typeof value === 'string' && /^\s*[[{]/.test(value)) {
      return [certain('json-twice', 'plain')];
    }
  }
  const inner = bytesOf(text);
  const innerText = inner === undefined ? undefined : utf8Of(inner);
  // This portal lets it pass, others may not.
  if (innerText !== undefined && /^\s*[[{]/.test(innerText))
    return [likely('plain-base64', 'plain')];
  const { mistake, evidence } = mendedJson(text);
  return mistake === undefined
    ? []
    : [certain(mistake, 'plain', evidence === undefined ? {} : { evidence })];
}

function decoded(bytes: Buffer): { text?: string; findings: Finding[] } {
  const wide = wideText(bytes);
  if (wide !== undefined) return { text: wide, findings: [certain('utf-16', 'plain')] };
  const text = utf8Of(bytes);
  if (text?.startsWith('\ufeff')) {
    return { text: text.slice(1), findings: [certain('bom', 'plain')] };
  }
  if (text !== undefined) return { text, findings: [] };
  const latin = bytes.toString('latin1');
  return /^\s*\{[\s\S]*\}\s*$/.test(latin)
    ? { text: latin, findings: [certain('latin-1', 'plain')] }
    : { findings: [] };
}

/** UTF-16 text, known by its mark or by the zeros beside its first character. */
function wideText(bytes: Buffer): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const isLittle = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const isBig = bytes[0] === 0 || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isLittle === isBig) return undefined;
  const text = (isLittle ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
  return text.replace(/^\ufeff/, '');
}
