import { parseDocumentDate } from '@openirp/core';
import type {
  NewPublication,
  Publication,
  PublicationKind,
} from '../../publications/publications.ts';
import { readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { type Column, table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { chooser, typed } from './fields.ts';
import { after, showDesk } from './shelf.ts';

export const publicationsPath = '/desk/publications';
const kinds = ['announcement', 'release note'] as const satisfies readonly PublicationKind[];
const pageOf = { announcement: '/announcements', 'release note': '/release-notes' } as const;
const titleChars = [3, 150] as const;
const textChars = [10, 8_000] as const;
/** Every character may take nine bytes on the way. */
const formBytesMax = 96 * 1024;

type Typed = Readonly<Record<keyof NewPublication, string>>;
type Faults = { readonly [name in keyof Typed]?: string };

/** What this portal has published; publishes more. */
export const publications: Page = {
  path: publicationsPath,
  get: forOfficer((visit) =>
    publicationsPage(visit, { kind: 'announcement', day: '', title: '', text: '' }),
  ),
  post: forOfficer(async (visit) => {
    const form = await readForm(visit, formBytesMax);
    const sent = {
      ...{ kind: typed(form, 'kind'), day: typed(form, 'day') },
      title: typed(form, 'title').replaceAll('\r\n', '\n'),
      text: typed(form, 'text').replaceAll('\r\n', '\n'),
    };
    const faults = faultsOf(visit, sent);
    const kind = kinds.find((one) => one === sent.kind);
    if (kind === undefined || Object.keys(faults).length > 0) {
      return publicationsPage(visit, sent, faults);
    }
    await visit.irp.publications.publish({ ...sent, kind }, `officer ${visit.officer.name}`);
    return redirect(after(publicationsPath, 'published'));
  }),
};

const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) &&
  parseDocumentDate(text.split('-').reverse().join('/')) === text;

/** Feeds are XML, which has no such characters: one of them would break the whole feed. */
const isPlain = (text: string): boolean =>
  !/[\p{Cc}\uFFFE\uFFFF]/u.test(text.replaceAll(/[\n\t]/g, ''));

const isLong = (text: string, [min, max]: readonly [number, number]): boolean =>
  text.length >= min && text.length <= max;

function faultsOf({ messages }: Visit, { kind, day, title, text }: Typed): Faults {
  const words = messages.desk.publications.faults;
  return {
    ...(!kinds.some((one) => one === kind) && { kind: words.kind }),
    ...(!isDay(day) && { day: words.day }),
    ...(!isLong(title, titleChars) && { title: words.title }),
    ...(!isLong(text, textChars) && { text: words.text }),
    ...(!isPlain(title) && { title: words.controls }),
    ...(!isPlain(text) && { text: words.controls }),
  };
}

async function publicationsPage(
  visit: OfficerVisit,
  sent: Typed,
  faults?: Faults,
): Promise<Response> {
  const words = visit.messages.desk.publications;
  const all = await visit.irp.publications.list();
  return showDesk(visit, {
    title: words.title,
    lead: words.lead,
    status: faults === undefined ? 200 : 422,
    body: html`${all.length > 0 ? table(words.list, columns(visit), all) : html`<p>${words.none}</p>`}
<section><h2>${words.publish}</h2>
${publishForm(visit, sent, faults)}</section>`,
  });
}

function publishForm({ messages }: Visit, sent: Typed, faults: Faults = {}): Markup {
  const words = messages.desk.publications;
  const choices = kinds.map((one) => [one, words.kinds[one]] as const);
  return html`<form class="form" method="post" action="${publicationsPath}">
${field({ name: 'kind', label: words.kind, error: faults.kind, control: chooser(choices, sent.kind) })}
${field({ name: 'day', label: words.day, hint: words.dayHint, error: faults.day, control: dayInput(sent.day) })}
${field({ name: 'title', label: words.name, error: faults.title, control: titleInput(sent.title) })}
${field({ name: 'text', label: words.text, hint: words.textHint, error: faults.text, control: textInput(sent.text) })}
<p><button type="submit">${words.submit}</button></p>
</form>`;
}

const dayInput = (value: string) => (attributes: Markup) =>
  html`<input ${attributes} type="date" value="${value}">`;

const titleInput = (value: string) => (attributes: Markup) =>
  html`<input ${attributes} type="text" value="${value}" required maxlength="${titleChars[1]}">`;

const textInput = (value: string) => (attributes: Markup) =>
  html`<textarea ${attributes} rows="8" required maxlength="${textChars[1]}">${value}</textarea>`;

function columns({ messages, format }: Visit): Column<Publication>[] {
  const words = messages.desk.publications;
  return [
    { head: words.day, cell: ({ day }) => format.day(day) },
    { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      head: words.name,
      isHead: true,
      cell: ({ id, kind, title, withdrawnAt }) =>
        withdrawnAt === undefined ? html`<a href="${pageOf[kind]}#${id}">${title}</a>` : title,
    },
    { head: words.by, cell: ({ publishedBy }) => html`<span lang="en">${publishedBy}</span>` },
    {
      head: words.state,
      cell: ({ withdrawnAt }) =>
        withdrawnAt === undefined ? words.shown : words.withdrawn(format.instant(withdrawnAt)),
    },
    {
      head: words.act,
      cell: ({ id, title, withdrawnAt }) =>
        withdrawnAt === undefined
          ? html`<a href="${publicationsPath}/withdraw?id=${id}" aria-label="${words.withdraw}: ${title}">${words.withdraw}</a>`
          : undefined,
    },
  ];
}
