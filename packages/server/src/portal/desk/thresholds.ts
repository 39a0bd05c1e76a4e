import { type BlockThresholds, thresholdRanges } from '../../enforcement/block-rules.ts';
import { readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { redirect } from '../redirect.ts';
import type { OfficerVisit } from '../visit.ts';
import { typed } from './fields.ts';
import { after, showDesk } from './shelf.ts';

const path = '/desk/thresholds';
type Name = keyof BlockThresholds;
const names = ['gstinErrors', 'clientErrors', 'windowDays', 'graceDays'] as const satisfies Name[];
/** By name, as typed. */
type Typed = Readonly<Record<Name, string>>;

/** From how many refusals on somebody is warned and blocked. */
export const thresholds: Page = {
  path,
  get: forOfficer(async (visit) => {
    const current = await visit.irp.blockRules.current();
    return thresholdsPage(
      visit,
      eachOf((name) => String(current[name])),
    );
  }),
  post: forOfficer(async (visit) => {
    const form = await readForm(visit);
    const sent = eachOf((name) => typed(form, name));
    const wrong = names.filter((name) => !isInRange(name, sent[name]));
    if (wrong.length > 0) return thresholdsPage(visit, sent, wrong);
    const values = eachOf((name) => Number(sent[name]));
    await visit.irp.blockRules.set(values, `officer ${visit.officer.name}`);
    return redirect(after(path, 'thresholds'));
  }),
};

const eachOf = <T>(of: (name: Name) => T): Record<Name, T> => ({
  ...{ gstinErrors: of('gstinErrors'), clientErrors: of('clientErrors') },
  ...{ windowDays: of('windowDays'), graceDays: of('graceDays') },
});

function isInRange(name: Name, text: string): boolean {
  const [min, max] = thresholdRanges[name];
  return /^\d{1,10}$/.test(text) && Number(text) >= min && Number(text) <= max;
}

function thresholdsPage(
  visit: OfficerVisit,
  values: Typed,
  wrong: readonly Name[] = [],
): Promise<Response> {
  const words = visit.messages.desk.thresholds;
  return showDesk(visit, {
    title: words.title,
    lead: words.lead,
    status: wrong.length === 0 ? 200 : 422,
    body: html`<form class="form narrow" method="post" action="${path}">
${names.map((name) => numberField(visit, name, values[name], wrong.includes(name)))}
<p><button type="submit">${words.submit}</button></p>
</form>`,
  });
}

function numberField(
  { messages, format }: OfficerVisit,
  name: Name,
  value: string,
  isWrong: boolean,
): Markup {
  const words = messages.desk.thresholds;
  const [min, max] = thresholdRanges[name];
  const hint = name.endsWith('Errors') ? words.never : undefined;
  const error = isWrong ? words.range(min, format.number(String(max))) : undefined;
  const control = (attributes: Markup) =>
    html`<input ${attributes} type="number" value="${value}" min="${min}" max="${max}" step="1" required>`;
  return html`${field({ ...{ name, label: words[name], error, control }, hint })}\n`;
}
