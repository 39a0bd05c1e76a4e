import type { Block, BlockKind } from '../../enforcement/blocks.ts';
import { readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { type Column, table } from '../parts/table.ts';
import { redirect } from '../redirect.ts';
import type { OfficerVisit, Visit } from '../visit.ts';
import { chooser, isReason, reasonField, typed } from './fields.ts';
import { after, showDesk } from './shelf.ts';

const path = '/desk/blocks';
const liftPath = `${path}/lift`;
const kinds = ['gstin', 'client'] as const satisfies readonly BlockKind[];
const subjectCharsMax = 40;

/** What was typed into the form, and what is wrong with it. */
interface Typed {
  readonly kind: string;
  readonly subject: string;
  readonly reason: string;
}
type Faults = { readonly [name in keyof Typed]?: string | undefined };

/** Who may not call the API, and who was warned; blocks others. */
export const blocks: Page = {
  path,
  get: forOfficer((visit) => blocksPage(visit)),
  post: forOfficer(async (visit) => {
    const { irp, officer, messages } = visit;
    const words = messages.desk.blocks.faults;
    const sent = typedIn(await readForm(visit));
    const kind = kinds.find((one) => one === sent.kind);
    if (kind === undefined) return blocksPage(visit, sent, { kind: words.kind });
    const { subject, reason } = sent;
    const faults = {
      subject: await subjectFault(visit, kind, subject),
      reason: isReason(reason) ? undefined : words.reason,
    };
    if (faults.subject ?? faults.reason) return blocksPage(visit, sent, faults);
    const isDone = await irp.blocks.block(kind, subject, reason, `officer ${officer.name}`);
    return isDone
      ? redirect(after(path, 'blocked'))
      : blocksPage(visit, sent, { subject: words.client });
  }),
};

/** Ends a block or a warning. */
export const liftBlock: Page = {
  path: liftPath,
  get: forOfficer((visit) => {
    const { query } = visit.request;
    const [kind, subject] = [query.get('kind') ?? '', query.get('subject') ?? ''];
    return liftPage(visit, { kind, subject: subject.slice(0, subjectCharsMax), reason: '' });
  }),
  post: forOfficer(async (visit) => {
    const { irp, officer, messages } = visit;
    const words = messages.desk.blocks.faults;
    const sent = typedIn(await readForm(visit));
    const kind = kinds.find((one) => one === sent.kind);
    if (kind === undefined) return liftPage(visit, sent, { kind: words.kind });
    if (!isReason(sent.reason)) return liftPage(visit, sent, { reason: words.reason });
    const actor = `officer ${officer.name}`;
    const isDone = await irp.blocks.lift(kind, sent.subject, sent.reason, actor);
    return isDone
      ? redirect(after(path, 'lifted'))
      : liftPage(visit, sent, { subject: words.free });
  }),
};

const typedIn = (sent: FormData): Typed => ({
  kind: typed(sent, 'kind'),
  // Client ids tell capitals from small letters, GSTINs have capitals alone.
  subject:
    typed(sent, 'kind') === 'gstin'
      ? typed(sent, 'subject').toUpperCase()
      : typed(sent, 'subject').slice(0, 100),
  reason: typed(sent, 'reason'),
});

async function subjectFault(
  { irp, messages }: Visit,
  kind: BlockKind,
  subject: string,
): Promise<string | undefined> {
  const words = messages.desk.blocks.faults;
  const found =
    kind === 'client' ? await irp.clients.find(subject) : await irp.taxpayers.find(subject);
  if (found === undefined) return words[kind];
  const held = (await irp.blocks.list()).find(
    (one) => one.kind === kind && one.subject === subject,
  );
  return held?.state === 'blocked' ? words.blocked : undefined;
}

const nothingTyped: Typed = { kind: 'gstin', subject: '', reason: '' };

async function blocksPage(
  visit: OfficerVisit,
  sent: Typed = nothingTyped,
  faults?: Faults,
): Promise<Response> {
  const words = visit.messages.desk.blocks;
  const elsewhere = await visit.irp.blocks.blockedElsewhere();
  const held: Held[] = [
    ...elsewhere.map((subject) => heldElsewhere(subject, words.elsewhere)),
    ...(await visit.irp.blocks.list()).filter(({ state }) => state !== 'lifted'),
  ];
  return showDesk(visit, {
    title: words.title,
    lead: words.lead,
    status: faults === undefined ? 200 : 422,
    body: html`${held.length > 0 ? table(words.list, columns(visit), held) : html`<p>${words.none}</p>`}
<section><h2>${words.block}</h2>
<p>${words.blockText}</p>
${blockForm(visit, path, words.submit, sent, faults)}</section>`,
  });
}

const liftPage = (visit: OfficerVisit, sent: Typed, faults?: Faults): Promise<Response> => {
  const words = visit.messages.desk.blocks;
  return showDesk(visit, {
    title: words.liftTitle,
    lead: words.liftLead,
    status: faults === undefined ? 200 : 422,
    body: html`${blockForm(visit, liftPath, words.liftSubmit, sent, faults)}
<p><a href="${path}">${words.title}</a></p>`,
  });
};

function blockForm(
  { messages }: Visit,
  action: string,
  submit: string,
  { kind, subject, reason }: Typed,
  faults: Faults = {},
): Markup {
  const words = messages.desk.blocks;
  const choices = kinds.map((one) => [one, words.kinds[one]] as const);
  return html`<form class="form" method="post" action="${action}">
${field({ name: 'kind', label: words.kind, error: faults.kind, control: chooser(choices, kind) })}
${field({ name: 'subject', label: words.subject, error: faults.subject, control: subjectInput(subject) })}
${reasonField(words.reason, reason, faults.reason, words.reasonHint)}
<p><button type="submit">${submit}</button></p>
</form>`;
}

const subjectInput = (value: string) => (attributes: Markup) =>
  html`<input ${attributes} type="text" value="${value}" required maxlength="${subjectCharsMax}" autocomplete="off" spellcheck="false">`;

/** A block as it is listed; nobody knows since when a client is blocked that was not blocked here. */
type Held = Omit<Block, 'since'> & { readonly since?: number };

const heldElsewhere = (subject: string, reason: string): Held => ({
  ...{ kind: 'client', subject, state: 'blocked', reason, actor: '' },
});

function columns({ messages, format }: Visit): Column<Held>[] {
  const words = messages.desk.blocks;
  return [
    { head: words.subject, isHead: true, cell: ({ subject }) => html`<code>${subject}</code>` },
    { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      head: words.state,
      cell: ({ state }) =>
        html`<span class="state${state === 'blocked' && ' bad'}">${words.states[state]}</span>`,
    },
    { head: words.reason, cell: ({ reason }) => reason },
    { head: words.actor, cell: ({ actor }) => html`<span lang="en">${actor}</span>` },
    { head: words.since, cell: ({ since }) => (since === undefined ? '' : format.instant(since)) },
    {
      head: words.act,
      cell: ({ kind, subject }) =>
        html`<a href="${liftPath}?${new URLSearchParams({ kind, subject })}" aria-label="${words.lift}: ${subject}">${words.lift}</a>`,
    },
  ];
}
