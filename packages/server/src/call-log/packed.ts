import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { CallDetails } from './recorded-call.ts';

const deflate = promisify(deflateRaw);

/** Below, compressing gains little. */
const bytesMin = 1024;
/** Of a compressed one; a plain one begins with the `{` of its JSON. */
const deflatedMark = 1;

/** Details as the store keeps them. Large ones are compressed, off the thread that answers calls. */
export async function packed(details: CallDetails): Promise<Uint8Array> {
  const bytes = Buffer.from(JSON.stringify(details));
  if (bytes.length < bytesMin) return bytes;
  return Buffer.concat([Buffer.from([deflatedMark]), await deflate(bytes, { level: 3 })]);
}

/** The same details again. */
export function unpacked(bytes: Uint8Array): CallDetails {
  const json = bytes[0] === deflatedMark ? inflateRawSync(bytes.subarray(1)) : Buffer.from(bytes);
  return JSON.parse(json.toString());
}
