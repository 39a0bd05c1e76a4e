import { appKeyBytes, sekBytes } from '../envelope/sek.ts';
import { openSekSteps } from '../workbench/answer-steps.ts';
import { decryptBlocks } from '../workbench/blocks.ts';
import { bytesOf } from '../workbench/bytes-of.ts';
import { textAsKey } from '../workbench/login-steps.ts';
import type { MistakeId } from './finding.ts';
import type { Known } from './sent.ts';

/** A key that may have been used, and the mistake it takes to use it. */
export interface KeyCandidate {
  readonly mistakes: readonly MistakeId[];
  readonly key: Buffer;
}

/** Every key that a program with these secrets may have used, the Sek itself first. */
export function keyCandidates({ sek: given, sealedSek, appKey }: Known): KeyCandidate[] {
  const found: KeyCandidate[] = [];
  const add = (key: Uint8Array | undefined, ...mistakes: MistakeId[]) => {
    if (key !== undefined && appKeyBytes.includes(key.length)) {
      found.push({ mistakes, key: Buffer.from(key) });
    }
  };
  const sealed = sealedSek === undefined ? undefined : bytesOf(sealedSek.slice(0, 4096));
  const sek = given ?? (appKey && sealedSek ? openSekSteps(appKey, sealedSek).sek : undefined);
  if (sek !== undefined && sek.length === sekBytes) {
    add(sek);
    add(textAsKey(sek), 'sek-text');
    add(Buffer.from(Buffer.from(sek).toString('hex')).subarray(0, sekBytes), 'sek-hex-text');
    add(
      Buffer.from(Buffer.from(sek).toString('hex').toUpperCase()).subarray(0, sekBytes),
      'sek-hex-text',
    );
    add(Buffer.from(Buffer.from(sek).toString('utf8')).subarray(0, sekBytes), 'sek-utf8');
    add(sek.subarray(0, 16), 'sek-short');
  }
  add(appKey, 'app-key-as-sek');
  if (appKey !== undefined) add(textAsKey(appKey), 'app-key-as-sek');
  if (sealed !== undefined) {
    add(sealed.subarray(0, sekBytes), 'sealed-sek-as-key');
    add(Buffer.from(sealedSek!.trim()).subarray(0, sekBytes), 'sealed-sek-as-key');
  }
  if (appKey !== undefined && sealed?.length === 48 && appKeyBytes.includes(appKey.length)) {
    const opened = decryptBlocks(textAsKey(appKey), sealed);
    add(opened.subarray(0, sekBytes), 'sek-opened-with-text');
  }
  return found;
}
