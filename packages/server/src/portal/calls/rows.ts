import type { ListedCall } from '../../call-log/recorded-call.ts';
import { html, type Markup } from '../html.ts';
import type { Column } from '../parts/table.ts';
import type { Visit } from '../visit.ts';
import { endpointTitles } from './endpoint-names.ts';

/** Codes shown in one row; a broken invoice may have hundreds. */
const codesMax = 4;
const pathCharsMax = 60;

/** The columns of the list. Calls that arrive later are written by the same. */
export function callColumns(visit: Visit): Column<ListedCall>[] {
  const { messages, format } = visit;
  const words = messages.calls;
  const heads = words.columns;
  return [
    {
      head: heads.at,
      isHead: true,
      cell: ({ id, at }) => html`<a href="/calls/${id}">${format.instant(at)}</a>`,
    },
    { head: heads.call, cell: (call) => callName(visit, call) },
    { head: heads.outcome, cell: (call) => outcome(visit, call) },
    {
      head: heads.document,
      cell: ({ docNo, irn }) =>
        docNo ?? (irn === null ? undefined : html`<code>${irn.slice(0, 8)}…</code>`),
    },
    { head: heads.user, cell: ({ userName }) => userName ?? undefined },
    {
      head: heads.duration,
      isNumeric: true,
      cell: ({ durationMs }) => words.milliseconds(inMilliseconds(visit, durationMs)),
    },
  ];
}

/** One decimal for what is short, none for what is long. */
export const inMilliseconds = ({ format }: Visit, ms: number): string =>
  format.number(ms.toFixed(ms < 100 ? 1 : 0));

function callName(
  { messages: { calls: words } }: Visit,
  { endpoint, method, path, isConsole, isProven }: ListedCall,
): Markup {
  const badge = (word: string) => html` <span class="badge inline">${word}</span>`;
  const mark = html`${isConsole && badge(words.fromConsole)}${!isProven && badge(words.unproven)}`;
  const title = endpointTitles.get(endpoint ?? '');
  if (title !== undefined) return html`<span lang="en">${title}</span>${mark}`;
  return html`${words.unknownPath} <code class="long">${method} ${path.slice(0, pathCharsMax)}</code>${mark}`;
}

/** Whether a call went well, in words; the status only where it is none of the usual. */
export function outcome(
  { messages: { calls: words } }: Visit,
  { codes, status }: Pick<ListedCall, 'codes' | 'status'>,
): Markup {
  const unusual = status !== 200 && html` <span class="hint">HTTP ${status}</span>`;
  if (codes.length === 0) return html`<span class="state good">${words.succeeded}</span>${unusual}`;
  const more = codes.length > codesMax ? ` +${codes.length - codesMax}` : '';
  return html`<span class="state bad">${words.refused}</span> <code>${codes.slice(0, codesMax).join(', ')}${more}</code>${unusual}`;
}
