import { bytesOf } from '../workbench/bytes-of.ts';
import type { MistakeId } from './finding.ts';

/** Bytes that a sealed text may stand for, and the mistake it takes to read it so. */
export interface Decoding {
  readonly mistakes: readonly MistakeId[];
  readonly bytes: Buffer;
  /** The text's length is no right length of base64: something is missing. */
  readonly isLoose?: true;
}

/** Every way to read a sealed text, the right one first. Their number is fixed. */
export function decodings(text: string): Decoding[] {
  const trimmed = text.trim();
  const percent = /%(2B|2F|3D)/i.test(trimmed);
  const unescaped = percent ? percentDecoded(trimmed) : trimmed;
  const unfolded = unescaped.replace(/[\r\n\t]|\\[rn]/g, '');
  const plus = unfolded.replaceAll(' ', '+');
  const standard = plus.replaceAll('-', '+').replaceAll('_', '/');
  const spoiled: MistakeId[] = [
    ...(percent ? (['url-encoded'] as const) : []),
    ...(unfolded === unescaped ? [] : (['base64-line-breaks'] as const)),
    ...(plus === unfolded ? [] : (['plus-as-space'] as const)),
    ...(standard === plus ? [] : (['base64url'] as const)),
  ];
  const bare = standard.replace(/={1,2}$/, '');
  const isLoose = bytesOf(standard) === undefined;
  const whole = bytesOf(standard) ?? looseBytes(bare);
  if (whole === undefined) return [];
  const unpadded: MistakeId[] =
    isLoose && !spoiled.includes('base64url') ? ['base64-no-padding'] : [];
  return [
    {
      mistakes: [...spoiled, ...unpadded],
      bytes: whole,
      ...(isLoose ? { isLoose } : {}),
    },
    ...ofBytes(isHex(bare) ? Buffer.from(bare, 'hex') : undefined, [...spoiled, 'hex']),
    ...ofBytes(innerBase64(whole), [...spoiled, 'base64-twice']),
  ];
}

const ofBytes = (bytes: Buffer | undefined, mistakes: MistakeId[]): Decoding[] =>
  bytes === undefined ? [] : [{ mistakes, bytes }];

const isHex = (text: string): boolean => text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text);

/** Bytes of base64 whose padding, or end, is missing. */
const looseBytes = (text: string): Buffer | undefined =>
  /^[A-Za-z0-9+/]+$/.test(text) ? Buffer.from(text, 'base64') : undefined;

const innerBase64 = (bytes: Buffer): Buffer | undefined =>
  // Sealed bytes that happen to be base64 text throughout do not exist beyond a few blocks.
  bytes.length >= 20 ? bytesOf(bytes.toString('latin1')) : undefined;

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
