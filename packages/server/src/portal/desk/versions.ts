import { parseDocumentDate } from '@openirp/core';
import { type LifeDay, lifeDays } from '../../versions/lives.ts';
import { LastVersion, type LifeInForce, LifeRefused } from '../../versions/version-lives.ts';
import { readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { type Column, table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { chooser, isReason, reasonField, typed } from './fields.ts';
import { after, showDesk } from './shelf.ts';

const path = '/desk/versions';

interface Typed {
  readonly version: string;
  readonly day: string;
  readonly value: string;
  readonly reason: string;
  readonly last: string;
}
type Faults = { readonly [name in keyof Typed]?: string };

const nothingTyped: Typed = { version: '', day: '', value: '', reason: '', last: '' };
const nameOf = ({ family, version }: Pick<LifeInForce, 'family' | 'version'>): string =>
  `${family} ${version}`;

/** The days of the API versions, to be set. */
export const deskVersions: Page = {
  path,
  get: forOfficer((visit) => versionsPage(visit)),
  post: forOfficer(async (visit) => {
    const form = await readForm(visit);
    const sent = {
      ...{ version: typed(form, 'version'), day: typed(form, 'day'), value: typed(form, 'value') },
      ...{ reason: typed(form, 'reason'), last: typed(form, 'last') },
    };
    const faults = (await faultsOf(visit, sent)) ?? (await change(visit, sent));
    if (faults !== undefined) return versionsPage(visit, sent, faults);
    await visit.irp.versions.refresh();
    return redirect(after(path, 'day'));
  }),
};

const isDay = (text: string): boolean =>
  parseDocumentDate(text.split('-').reverse().join('/')) === text;

async function faultsOf({ messages, irp }: Visit, sent: Typed): Promise<Faults | undefined> {
  const words = messages.desk.versions.faults;
  const isKnown = (await irp.versionLives.all()).some((life) => nameOf(life) === sent.version);
  const faults = {
    ...(!isKnown && { version: words.version }),
    ...(!lifeDays.some((day) => day === sent.day) && { day: words.day }),
    ...(sent.value !== '' && !isDay(sent.value) && { value: words.value }),
    ...(!isReason(sent.reason) && { reason: words.reason }),
  };
  return Object.keys(faults).length > 0 ? faults : undefined;
}

/** Sets the day; what the lives hold against it is a fault of the day. */
async function change(visit: OfficerVisit, sent: Typed): Promise<Faults | undefined> {
  const { irp, officer, messages } = visit;
  const words = messages.desk.versions.faults;
  const { version: name, day, value, reason, last } = sent;
  const [family, version] = name.split(' ') as [string, string];
  const changes = { [day]: value === '' ? null : value };
  const act = {
    actor: `officer ${officer.name}`,
    act: 'version day set',
    subject: `version ${name}`,
  };
  try {
    await irp.versionLives.change(family, version, changes, last === 'yes', (db) =>
      irp.audit.note({ ...act, details: { ...changes, reason } }, db),
    );
  } catch (error) {
    if (error instanceof LastVersion) return { value: words.last };
    if (error instanceof LifeRefused) return { value: `${words.order} ${error.message}` };
    throw error;
  }
  return undefined;
}

async function versionsPage(
  visit: OfficerVisit,
  sent: Typed = nothingTyped,
  faults?: Faults,
): Promise<Response> {
  const words = visit.messages.desk.versions;
  const lives = await visit.irp.versionLives.all();
  return showDesk(visit, {
    title: words.title,
    lead: words.lead,
    status: faults === undefined ? 200 : 422,
    body: html`${table(words.list, columns(visit), lives)}
<p class="hint">${words.setHere}</p>
<section><h2>${words.set}</h2>
<p>${words.shared}</p>
${dayForm(visit, lives, sent, faults)}</section>`,
  });
}

function dayForm(
  { messages }: Visit,
  lives: readonly LifeInForce[],
  sent: Typed,
  faults: Faults = {},
): Markup {
  const words = messages.desk.versions;
  const versions = lives.map((life) => [nameOf(life), nameOf(life)] as const);
  const days = lifeDays.map((day) => [day, words.days[day]] as const);
  return html`<form class="form" method="post" action="${path}">
${field({ name: 'version', label: words.version, error: faults.version, control: chooser(versions, sent.version) })}
${field({ name: 'day', label: words.day, error: faults.day, control: chooser(days, sent.day) })}
${field({ name: 'value', label: words.value, hint: words.valueHint, error: faults.value, control: dateInput(sent.value) })}
${reasonField(words.reason, sent.reason, faults.reason)}
<fieldset class="choices"><legend class="unseen">${words.last}</legend>
<label><input id="last" type="checkbox" name="last" value="yes"${sent.last === 'yes' && html` checked`}> ${words.last}</label></fieldset>
<p><button type="submit">${words.submit}</button></p>
</form>`;
}

const dateInput = (value: string) => (attributes: Markup) =>
  html`<input ${attributes} type="date" value="${value}">`;

function columns({ messages, format }: Visit): Column<LifeInForce>[] {
  const words = messages.desk.versions;
  const dayColumn = (day: LifeDay): Column<LifeInForce> => ({
    head: words.days[day],
    cell: (life) => {
      const value = life[day];
      return value && `${format.day(value)}${life.setHere.includes(day) ? ' *' : ''}`;
    },
  });
  return [
    { head: words.version, isHead: true, cell: (life) => html`<code>${nameOf(life)}</code>` },
    ...lifeDays.map(dayColumn),
  ];
}
