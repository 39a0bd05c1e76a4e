import { parseIstDateTime } from '@openirp/core';
import type { CallFilter } from '../../call-log/call-reader.ts';
import type { Visit } from '../visit.ts';
import { endpointTitles } from './endpoint-names.ts';

export const fields = ['from', 'to', 'endpoint', 'outcome', 'code', 'irn', 'doc', 'by'] as const;
export type FieldName = (typeof fields)[number];

/** What somebody looks for, as the form of the list says it. */
export interface AskedCalls {
  readonly filter: CallFilter;
  /** What was typed, trimmed. */
  readonly typed: Readonly<Record<FieldName, string>>;
  readonly errors: Readonly<Partial<Record<FieldName, string>>>;
  /** The query that asks for the same again; empty for everything. */
  readonly query: URLSearchParams;
}

const typedCharsMax = 100;

/** Reads what is looked for; a field that makes no sense is told and does not count. */
export function askedCalls({ request, messages }: Visit): AskedCalls {
  const words = messages.calls.filter;
  const typed = Object.fromEntries(
    fields.map((name) => [name, (request.query.get(name) ?? '').trim().slice(0, typedCharsMax)]),
  ) as Record<FieldName, string>;
  const errors: Partial<Record<FieldName, string>> = {};
  const read = <T>(name: FieldName, value: T | undefined, error: string): T | undefined => {
    if (value === undefined && typed[name] !== '') errors[name] = error;
    return value;
  };
  const matching = (name: FieldName, pattern: RegExp, error: string) =>
    read(name, pattern.test(typed[name]) ? typed[name] : undefined, error);
  const makers: Readonly<Record<string, boolean>> = { console: true, clients: false };
  const filter = {
    from: read('from', instantOf(typed.from, 0), words.badTime),
    to: read('to', instantOf(typed.to, 59_999), words.badTime),
    endpoint: endpointTitles.has(typed.endpoint) ? typed.endpoint : undefined,
    isRefused: typed.outcome === 'refused' ? true : undefined,
    code: matching('code', /^\d{3,4}$/, words.badCode),
    irn: matching('irn', /^[0-9a-f]{64}$/i, words.badIrn)?.toLowerCase(),
    docNo: matching('doc', /^.{1,40}$/u, words.badDocNo),
    isConsole: makers[typed.by],
  };
  const query = new URLSearchParams(fields.map((name) => [name, typed[name]]));
  for (const name of fields) if (typed[name] === '') query.delete(name);
  return { filter, typed, errors, query };
}

/** Of `2026-08-14T10:00` or with seconds; the end of a minute is 59,999 milliseconds behind. */
function instantOf(text: string, restMs: number): number | undefined {
  const spaced = text.replace('T', ' ');
  const isMinute = spaced.length === 16;
  const instant = parseIstDateTime(isMinute ? `${spaced}:00` : spaced);
  return instant === undefined ? undefined : instant + (isMinute ? restMs : restMs % 1000);
}
