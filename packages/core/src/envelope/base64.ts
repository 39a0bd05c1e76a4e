import { EnvelopeError } from './envelope-error.ts';

/** The bytes of base64 text (standard alphabet, padded). Throws `EnvelopeError`. */
export function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  // Node skips what is not base64, so foreign characters show as missing bytes.
  if (text.length % 4 !== 0 || bytes.length !== (text.length / 4) * 3 - padding) {
    throw new EnvelopeError('not base64');
  }
  return bytes;
}
