import { fromBase64 } from '../envelope/base64.ts';
import { EnvelopeError } from '../envelope/envelope-error.ts';

/** The bytes of base64 text; undefined when it is none. Space around it is let pass. */
export function bytesOf(text: string): Buffer | undefined {
  try {
    return fromBase64(text.trim());
  } catch (error) {
    if (error instanceof EnvelopeError) return undefined;
    throw error;
  }
}

/** Bytes as UTF-8 text; undefined when they are not that. */
export function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
