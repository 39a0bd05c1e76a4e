import { openSekSteps } from '../workbench/answer-steps.ts';
import { bytesOf, utf8Of } from '../workbench/bytes-of.ts';
import { certain, type Finding, likely } from './finding.ts';
import { payloadFindings } from './payload.ts';
import type { Known } from './sent.ts';

/** What an answer says, and whether its data opens. */
export function answerFindings(
  members: ReadonlyMap<string, unknown>,
  data: unknown,
  known: Known,
): Finding[] {
  if (String(members.get('status') ?? '1') === '0') {
    const codes = [...errorCodes(members)].slice(0, 20).join(', ');
    return [certain('answer-refused', 'body', codes === '' ? {} : { evidence: codes })];
  }
  if (data === undefined || data === null || data === '') return [certain('data-missing', 'body')];
  return typeof data === 'object' && !Array.isArray(data)
    ? loginAnswer(new Map(Object.entries(data)), known)
    : payloadFindings(data, known);
}

/** The answer of a login carries the Sek under the AppKey that was sent. */
function loginAnswer(data: ReadonlyMap<string, unknown>, { appKey }: Known): Finding[] {
  const sek = data.get('Sek');
  if (typeof sek !== 'string') return [certain('data-not-string', 'body', { evidence: 'Sek' })];
  if (appKey === undefined) return [likely('key-needed', 'body')];
  const { fault } = openSekSteps(appKey, sek);
  return fault === undefined
    ? [certain('right', 'body')]
    : [certain('sek-does-not-open', 'body', { evidence: fault })];
}

/** The codes of a refusal, in the IRP's form or in the e-way bill system's. */
function* errorCodes(members: ReadonlyMap<string, unknown>): Iterable<string> {
  const details = members.get('errordetails');
  for (const detail of Array.isArray(details) ? details : []) {
    if (typeof detail?.ErrorCode === 'string') yield detail.ErrorCode.slice(0, 10);
  }
  const error = members.get('error');
  const bytes = typeof error === 'string' ? bytesOf(error) : undefined;
  const text = bytes === undefined ? undefined : utf8Of(bytes);
  const codes = /"errorCodes"\s*:\s*"([^"]{0,100})"/.exec(text ?? '')?.[1];
  if (codes !== undefined) yield codes;
}
