import { decodings } from './decodings.ts';
import { certain, type Finding, likely, type MistakeId } from './finding.ts';
import { keyCandidates } from './keys.ts';
import { openAnyWay } from './modes.ts';
import { plainText } from './plain-text.ts';
import type { Known } from './sent.ts';

/** What is wrong with the sealed text of a payload. */
export function payloadFindings(data: unknown, known: Known): Finding[] {
  if (typeof data !== 'string') {
    return [
      certain('data-not-string', 'body', { evidence: Array.isArray(data) ? 'array' : typeof data }),
    ];
  }
  const readings = decodings(data);
  const [whole] = readings;
  if (whole === undefined) {
    return [certain(/^\s*[[{]/.test(data) ? 'not-encrypted' : 'not-base64', 'body')];
  }
  if (whole.bytes.subarray(0, 8).toString('latin1') === 'Salted__') {
    return [certain('passphrase', 'body', { evidence: 'Salted__' })];
  }
  const keys = keyCandidates(known);
  for (const { mistakes, bytes } of readings) {
    const bare = plainText(bytes, true);
    if (bare !== undefined) {
      return found([...mistakes.filter((id) => id !== 'base64-twice'), 'not-encrypted'], bare);
    }
    for (const candidate of keys) {
      const opened = openAnyWay(candidate.key, bytes);
      if (opened !== undefined) {
        const all = [...mistakes, ...candidate.mistakes, ...opened.mistakes];
        // What is cut off has lost its padding, too.
        const told = all.includes('truncated')
          ? all.filter((id) => id !== 'base64-no-padding')
          : all;
        return found(told, opened);
      }
    }
  }
  return unopened(whole.bytes.length, keys.length > 0, readings.length, whole.mistakes);
}

function found(
  mistakes: readonly MistakeId[],
  { text, findings }: { text: string; findings: readonly Finding[] },
): Finding[] {
  const all = [...mistakes.map((id) => certain(id, 'body')), ...findings];
  const right = certain('right', 'body', { opened: text });
  if (all.every(({ certainty }) => certainty === 'likely')) return [right, ...all];
  const [first, ...others] = all;
  return [{ ...first!, ...(text === '' ? {} : { opened: right.opened! }) }, ...others];
}

/** What the outside alone tells of a text that did not open. */
function unopened(
  bytes: number,
  hasKeys: boolean,
  readings: number,
  mistakes: readonly MistakeId[],
): Finding[] {
  const evidence = `${bytes} bytes`;
  const outside = mistakes.map((id) => likely(id, 'body'));
  if (bytes === 256) outside.push(likely('rsa-instead-of-aes', 'body', { evidence }));
  else if (bytes % 16 !== 0 && readings === 1) {
    outside.push(likely('not-blocks', 'body', { evidence }));
  } else if (hasKeys) outside.push(likely('other-key', 'body', { evidence }));
  return hasKeys ? outside : [...outside, likely('key-needed', 'body')];
}
