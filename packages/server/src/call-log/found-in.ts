import type { RecordedCall } from './recorded-call.ts';

/*
 * IRN and document number, so that a call is found by them. Looked for in the texts as they are: a body
 * that is no JSON is no reason to keep nothing, and nothing is read a second time.
 */

/** So far into a text; both stand near its beginning. */
const searchedCharsMax = 64 * 1024;

const irnMember = /"Irn"\s*:\s*"([0-9a-f]{64})"/i;
const irnInPath = /\/([0-9a-f]{64})$/i;
const docNoMember = /"DocDtls"\s*:\s*\{[^{}]{0,400}?"No"\s*:\s*"((?:[^"\\]|\\.){1,40})"/;

/** The IRN that a call asks for, gets, or is told of. */
export function irnIn({ path, text, answer, refused }: RecordedCall): string | undefined {
  const inPath = irnInPath.exec(path)?.[1];
  const found = inPath ?? memberIn(irnMember, text) ?? memberIn(irnMember, answer);
  if (found !== undefined) return found.toLowerCase();
  return memberIn(irnMember, JSON.stringify(refused?.info ?? null));
}

/** The number of the document that a call registers or asks for. */
export function docNoIn({ text, target }: RecordedCall): string | undefined {
  const asked = /[?&]doc(?:num|no)=([^&]{1,60})/i.exec(target)?.[1];
  if (asked !== undefined) return unescaped(() => decodeURIComponent(asked.replaceAll('+', ' ')));
  const written = memberIn(docNoMember, text);
  return written && unescaped(() => JSON.parse(`"${written}"`));
}

const memberIn = (pattern: RegExp, text = ''): string | undefined =>
  pattern.exec(text.slice(0, searchedCharsMax))?.[1];

/** What cannot be unescaped is nobody's document number. */
function unescaped(run: () => string): string | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
