import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { type Page, signedIn } from '../page.ts';
import { notice } from '../parts/notice.ts';
import type { UserVisit } from '../visit.ts';
import { distances, logins, repeats } from './advice.ts';
import { stripes } from './charts.ts';
import { countIn, errors, latency, traffic } from './figures.ts';

const dayMs = 86_400_000;
const ranges = { day: dayMs, week: 7 * dayMs, month: 30 * dayMs } as const;
type Range = keyof typeof ranges;
const rangeNames = Object.keys(ranges) as Range[];

/** How the user's programs use the API. */
export const dashboard: Page = {
  path: '/dashboard',
  isForSandboxes: true,
  get: signedIn(async (visit) => {
    const { irp, messages, request } = visit;
    const words = messages.dashboard;
    const wanted = request.query.get('range');
    const range = rangeNames.find((name) => name === wanted) ?? 'day';
    const { isOn, settings } = irp.callLog;
    const limits = [settings.days, settings.entriesByClientMax].map((one) => countIn(visit, one));
    return show(visit, {
      title: words.title,
      lead: words.lead,
      body: html`<p><a href="/report">${messages.report.title}</a></p>
${
  isOn
    ? html`${rangeLinks(visit, range)}
${await figures(visit, range)}
<p class="hint">${words.kept(limits[0]!, limits[1]!)}</p>`
    : notice('plain', messages.calls.off, messages.calls.offHint)
}`,
    });
  }),
};

function rangeLinks({ messages: { dashboard: words } }: UserVisit, range: Range): Markup {
  return html`<nav class="pager" aria-label="${words.range}">
${rangeNames.map((name) => html`<a href="/dashboard?range=${name}"${name === range && html` aria-current="true"`}>${words.ranges[name]}</a>\n`)}</nav>`;
}

async function figures(visit: UserVisit, range: Range): Promise<Markup> {
  const { irp, user, messages } = visit;
  const words = messages.dashboard;
  const now = irp.clock.now();
  const statistics = await irp.callLog.statistics(user, now - ranges[range], now);
  if (statistics.total === 0) {
    const hint = html`${words.noneHint} <a href="/console">${words.toConsole}</a>`;
    return notice('plain', words.none, hint);
  }
  return html`${stripes}
${traffic(visit, statistics)}
<div class="board">
${errors(visit, statistics)}
${latency(visit, statistics)}
${logins(visit, statistics)}
${distances(visit, statistics)}
</div>
${repeats(visit, statistics)}
<p><a href="/calls">${words.toCalls}</a></p>`;
}
