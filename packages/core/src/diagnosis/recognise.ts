import { answerFindings } from './answer.ts';
import { readEnvelope } from './envelope.ts';
import { certain, type Finding } from './finding.ts';
import { headerFindings } from './headers.ts';
import { loginFindings } from './login.ts';
import { payloadFindings } from './payload.ts';
import type { Known, Sent } from './sent.ts';

/** Characters of a body that are looked at. */
const bodyCharsMax = 3 * 1024 * 1024;

/**
 * Tells what is wrong with something that a program sent: hypotheses are tried in order, and the
 * first that opens the sealed text ends the search. `right` stands for a body as it should be, even
 * where a header is found wrong. Never throws, and its work is bounded by the body's length.
 */
export function recognise(sent: Sent, known: Known = {}): Finding[] {
  const headers = headerFindings(sent.headers ?? {}, sent.kind, known.credentials);
  if (sent.body.length > bodyCharsMax) {
    return [...headers, certain('too-large', 'body', { evidence: `${sent.body.length}` })];
  }
  const envelope = readEnvelope(sent.body, sent.kind);
  const { data, members } = envelope;
  const found = [...envelope.findings];
  if (sent.kind === 'answer') {
    if (members !== undefined) found.push(...answerFindings(members, data, known));
  } else if (data !== undefined) {
    found.push(
      ...(sent.kind === 'login-v1.04' || sent.kind === 'login-v1.03'
        ? loginFindings(data, sent.kind, known)
        : payloadFindings(data, known)),
    );
  }
  // What is merely likely, as `data` for `Data`, does not keep a body from being right.
  const isRight = found.every(({ certainty, id }) => certainty === 'likely' || id === 'right');
  return [...headers, ...(isRight ? found : found.filter(({ id }) => id !== 'right'))];
}
