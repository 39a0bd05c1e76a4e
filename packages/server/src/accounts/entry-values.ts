import { parseDocumentDate } from '@openirp/core';

/** What is wrong with a value: the end of a sentence that begins with it. */
export interface Fault {
  readonly fault: string;
}

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value;

/** Text of one line, up to a length. */
export const textIn =
  (charsMax: number) =>
  (text: string): string | Fault => {
    if (text.length > charsMax) return { fault: `is longer than ${charsMax} characters` };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return /[\u0000-\u001f\u007f\ufffd]/.test(text)
      ? { fault: 'holds characters that do not print' }
      : text;
  };

/** One of some codes, in any letter case. */
export const oneOf =
  (codes: readonly string[]) =>
  (text: string): string | Fault => {
    const code = text.toUpperCase();
    return codes.includes(code) ? code : { fault: `is none of ${codes.join(', ')}` };
  };

/** A number that is not negative. */
export const numberIn =
  (max: number) =>
  (text: string): number | Fault => {
    const number = Number(text);
    return /^\d+(\.\d+)?$/.test(text) && number <= max
      ? number
      : { fault: `is not a number from 0 to ${max}` };
  };

/** Six digits of which the first is not 0. */
export const pinIn = (text: string): number | Fault =>
  /^[1-9]\d{5}$/.test(text) ? Number(text) : { fault: 'is not a PIN code of six digits' };

/**
 * A day as `yyyy-MM-dd` or `dd/MM/yyyy`, the first with a time behind it, as databases print it.
 */
export function dayIn(text: string): string | Fault {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/.exec(text) ?? [];
  const wire = iso === undefined ? text.replaceAll('-', '/') : iso.split('-').reverse().join('/');
  return parseDocumentDate(wire) ?? { fault: 'is not a day such as 2017-07-01 or 01/07/2017' };
}

/** Ten digits, with India's prefix or without. */
export function mobileIn(text: string): string | Fault {
  const [, number] = /^(?:\+?91|0)?([1-9]\d{9})$/.exec(text.replace(/[\s-]/g, '')) ?? [];
  return number ?? { fault: 'is not a mobile number of ten digits' };
}

/** An address in small letters. */
export const emailIn = (text: string): string | Fault =>
  text.length <= 100 && /^[\w.+'-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(text)
    ? text.toLowerCase()
    : { fault: 'is not a mail address' };

/** Yes or no, as 1 or 0. */
export function yesNoIn(text: string): number | Fault {
  if (/^(y|yes|true|1)$/i.test(text)) return 1;
  return /^(n|no|false|0)$/i.test(text) ? 0 : { fault: 'is neither Y nor N' };
}
