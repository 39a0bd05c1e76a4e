import { createDecipheriv } from 'node:crypto';
import { blockBytes, decryptBlocks, unpadded } from '../workbench/blocks.ts';
import type { MistakeId } from './finding.ts';
import { type PlainText, plainText } from './plain-text.ts';

/** What a way of opening gave, and the mistakes that it takes. */
export interface Opened extends PlainText {
  readonly mistakes: readonly MistakeId[];
}

type Way = (key: Buffer, bytes: Buffer) => Opened | undefined;

/** Beyond this, a way is first tried on the beginning alone; most end there. */
const probeBytes = 64;

/** Opens bytes with a key in every way that is known, the right one first. */
export function openAnyWay(key: Buffer, bytes: Buffer): Opened | undefined {
  let first: Opened | undefined;
  for (const way of ways) {
    const opened = way(key, bytes);
    if (opened === undefined) continue;
    // Sixteen bytes of chance can pass for text, though hardly for good text: then a later way is right.
    if (opened.findings.length === 0) return opened;
    first ??= opened;
  }
  return first;
}

const zeroIv = Buffer.alloc(blockBytes);

const isWhole = (bytes: Buffer): boolean => bytes.length > 0 && bytes.length % blockBytes === 0;

const ecb: Way = (key, bytes) => {
  if (!isWhole(bytes)) return undefined;
  if (!mayBegin(decryptBlocks(key, bytes.subarray(0, probeBytes)), bytes)) return undefined;
  return withoutPadding(decryptBlocks(key, bytes));
};

const cbc =
  (id: MistakeId, split: (key: Buffer, bytes: Buffer) => [Buffer, Buffer]): Way =>
  (key, sent) => {
    const [iv, bytes] = split(key, sent);
    if (!isWhole(bytes) || iv.length !== blockBytes) return undefined;
    const start = decryptBlocks(key, bytes.subarray(0, probeBytes), 'cbc', iv);
    if (!mayBegin(start, bytes)) return undefined;
    return withMistake(id, withoutPadding(decryptBlocks(key, bytes, 'cbc', iv), true));
  };

/** Every block but the first opens without the IV: enough to be sure, and to show the rest. */
const cbcUnknownIv: Way = (key, bytes) => {
  if (!isWhole(bytes) || bytes.length < 3 * blockBytes) return undefined;
  const start = decryptBlocks(key, bytes.subarray(0, probeBytes), 'cbc', zeroIv);
  if (!isText(start.subarray(blockBytes, 2 * blockBytes))) return undefined;
  const plain = unpadded(decryptBlocks(key, bytes, 'cbc', zeroIv));
  const rest = plain?.subarray(blockBytes).toString('utf8');
  if (rest === undefined || !isText(Buffer.from(rest))) return undefined;
  return { text: `…${rest}`, findings: [], mistakes: ['cbc-unknown-iv'] };
};

const ctr =
  (split: (bytes: Buffer) => [Buffer, Buffer]): Way =>
  (key, sent) => {
    const [iv, bytes] = split(sent);
    if (bytes.length < 2 || iv.length !== blockBytes) return undefined;
    const start = decryptBlocks(key, bytes.subarray(0, probeBytes), 'ctr', iv);
    if (!mayBegin(start, bytes)) return undefined;
    return withMistake('ctr', plainText(decryptBlocks(key, bytes, 'ctr', iv), true));
  };

/** The form in which most libraries write it: nonce of 12 bytes, cipher text, tag of 16. */
const gcm: Way = (key, sent) => {
  if (sent.length < 12 + 2 + 16) return undefined;
  try {
    const algorithm = `aes-${key.length * 8}-gcm` as 'aes-256-gcm';
    const decipher = createDecipheriv(algorithm, key, sent.subarray(0, 12));
    decipher.setAuthTag(sent.subarray(-16));
    const plain = Buffer.concat([decipher.update(sent.subarray(12, -16)), decipher.final()]);
    return withMistake('gcm', plainText(plain));
  } catch {
    // The tag does not fit: another mode, or another key.
    return undefined;
  }
};

/** The right mode, cut off: it begins as text and no padding stands at the end. */
const ecbCut: Way = (key, sent) => {
  const bytes = sent.subarray(0, sent.length - (sent.length % blockBytes));
  if (bytes.length < 2 * blockBytes) return undefined;
  const plain = decryptBlocks(key, bytes);
  // The last character may be half gone.
  const text = plain.toString('utf8').replace(/\ufffd$/, '');
  if (!/^\s*[[{"]/.test(text) || !isText(Buffer.from(text)) || text.includes('\ufffd')) {
    return undefined;
  }
  return { text, findings: [], mistakes: ['truncated'] };
};

const ways: readonly Way[] = [
  ecb,
  cbc('cbc-zero-iv', (_key, bytes) => [zeroIv, bytes]),
  cbc('cbc-key-iv', (key, bytes) => [key.subarray(0, blockBytes), bytes]),
  cbc('cbc-random-iv', (_key, bytes) => [
    bytes.subarray(0, blockBytes),
    bytes.subarray(blockBytes),
  ]),
  ctr((bytes) => [zeroIv, bytes]),
  ctr((bytes) => [bytes.subarray(0, blockBytes), bytes.subarray(blockBytes)]),
  gcm,
  cbcUnknownIv,
  ecbCut,
];

function withoutPadding(raw: Buffer, onlyJson = false): Opened | undefined {
  const right = unpadded(raw);
  if (right !== undefined) {
    const opened = plainText(right, onlyJson);
    if (opened !== undefined) return { ...opened, mistakes: [] };
  }
  let end = raw.length;
  while (end > 0 && raw[end - 1] === 0) end--;
  const zeros = plainText(raw.subarray(0, end), true);
  if (zeros !== undefined && raw.length - end < blockBytes) {
    return { ...zeros, mistakes: ['zero-padding'] };
  }
  const count = raw.at(-1) ?? 0;
  if (count < 1 || count > blockBytes) return undefined;
  const other = plainText(raw.subarray(0, raw.length - count), true);
  return other === undefined ? undefined : { ...other, mistakes: ['other-padding'] };
}

const withMistake = (id: MistakeId, opened: (PlainText & Partial<Opened>) | undefined) =>
  opened === undefined ? undefined : { ...opened, mistakes: [id, ...(opened.mistakes ?? [])] };

/** Whether decrypted bytes can be the beginning of some text; short ones are judged as a whole. */
function mayBegin(start: Buffer, all: Buffer): boolean {
  if (all.length <= probeBytes) return true;
  const [first, second] = start;
  if (first === 0x1f && second === 0x8b) return true;
  // UTF-16 has a zero, or its mark, within the first two bytes.
  if (first === 0 || second === 0 || first! >= 0xef) return true;
  return isText(start.subarray(0, blockBytes));
}

const isText = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
