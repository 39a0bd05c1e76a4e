import type { ListedCall } from '../../call-log/recorded-call.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { type Page, signedIn } from '../page.ts';
import { notice } from '../parts/notice.ts';
import { table } from '../parts/table.ts';
import type { UserVisit } from '../visit.ts';
import { type AskedCalls, askedCalls } from './asked-calls.ts';
import { filterForm } from './filter-form.ts';
import { callColumns } from './rows.ts';

const callsOnPage = 50;

/** The calls of the user's programs, newest first; new ones appear by themselves. */
export const calls: Page = {
  path: '/calls',
  isForSandboxes: true,
  get: signedIn(async (visit) => {
    const { irp, messages } = visit;
    const words = messages.calls;
    const asked = askedCalls(visit);
    return show(visit, {
      title: words.title,
      lead: irp.callLog.isOn ? words.lead(String(irp.callLog.settings.days)) : '',
      status: Object.keys(asked.errors).length === 0 ? 200 : 422,
      scripts: ['live-calls.js'],
      body: irp.callLog.isOn ? await list(visit, asked) : notice('plain', words.off, words.offHint),
    });
  }),
};

async function list(visit: UserVisit, asked: AskedCalls): Promise<Markup> {
  const { irp, user, messages, format, request } = visit;
  const words = messages.calls;
  const { callLog } = irp;

  const before = placeIn(request.query.get('before'));
  // One more than is shown, to know whether there are older ones.
  const page = { limit: callsOnPage + 1, before };
  const found = await callLog.list(user, asked.filter, page);
  // What is written between the two is sent twice, and the page knows it by its address.
  const since = before === undefined ? (found[0]?.seq ?? 0) : undefined;
  const shown = found.slice(0, callsOnPage);
  const lost = callLog.lostOf(user.clientId);
  const oldest = found.length > shown.length ? shown.at(-1) : undefined;
  return html`${lost > 0 && notice('bad', words.lost(format.number(String(lost))))}
${filterForm(visit, asked)}
${live(visit, asked, since, shown)}
${pager(visit, asked, before !== undefined, oldest)}`;
}

/** The rows, and what a script needs to put new ones above them. */
function live(
  visit: UserVisit,
  asked: AskedCalls,
  since: number | undefined,
  shown: readonly ListedCall[],
): Markup {
  const words = visit.messages.calls;
  const rows = table(words.title, callColumns(visit), shown);
  if (since === undefined) return shown.length === 0 ? empty(visit, asked) : rows;
  const { pause, resume, isOn, isOff, arrived, arrivedOne, waiting } = words.live;
  return html`<section class="live" aria-label="${words.live.title}" data-live="/calls/events?${asked.query}" data-since="${since}" data-pause="${pause}" data-resume="${resume}" data-on="${isOn}" data-off="${isOff}" data-arrived="${arrived}" data-arrived-one="${arrivedOne}" data-waiting="${waiting}">
<div class="live-bar"><p class="hint" role="status" data-said></p>
<button class="quiet" type="button" data-switch hidden>${pause}</button></div>
${shown.length === 0 && html`<div data-empty>${empty(visit, asked)}</div>`}
<div data-rows${shown.length === 0 && html` hidden`}>${rows}</div>
</section>`;
}

function empty({ messages: { calls: words } }: UserVisit, { query }: AskedCalls): Markup {
  const more = (hint: string, path: string, name: string) =>
    html`${hint} <a href="${path}">${name}</a>`;
  return query.size === 0
    ? notice('plain', words.none, more(words.noneHint, '/console', words.toConsole))
    : notice('plain', words.noneFound, more(words.noneFoundHint, '/calls', words.showAll));
}

/** Where a page of the list begins: behind the call of this number. */
function placeIn(text: string | null): number | undefined {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : undefined;
}

function pager(
  { messages: { calls: words } }: UserVisit,
  { query }: AskedCalls,
  isLater: boolean,
  oldest: ListedCall | undefined,
): Markup | string {
  if (!isLater && oldest === undefined) return '';
  const older = new URLSearchParams(query);
  if (oldest !== undefined) older.set('before', String(oldest.seq));
  return html`<nav class="pager" aria-label="${words.pages}">
${isLater && html`<a href="/calls?${query}">${words.newest}</a>`}
${oldest !== undefined && html`<a href="/calls?${older}" rel="next">${words.older}</a>`}
</nav>`;
}
