import type { TestReport } from '../../test-report/report.ts';
import { ownerForm } from '../account/owner.ts';
import { standingOf } from '../account/standing.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import type { Visit } from '../visit.ts';
import { contactsForm, contactsIn, type TypedContacts } from './contacts-form.ts';
import { features, operations, practices, verdict } from './progress.ts';
import { reportEndings } from './report-file.ts';
import { clientAsked, clientsSeen, type SeenClient } from './whose-report.ts';

/** How far a client is with the tests that production asks for. */
export const report: Page = {
  path: '/report',
  isForSandboxes: true,
  get: async (visit) => {
    const seen = await clientsSeen(visit);
    if (seen.length === 0) return doors(visit);
    const found = await reportAsked(visit, seen, visit.request.query.get('client') ?? '');
    return reportPage(visit, seen, found, { contacts: found.client.contacts, faults: new Set() });
  },
  post: async (visit) => {
    const seen = await clientsSeen(visit);
    if (seen.length === 0) return redirect('/report');
    const sent = await readForm(visit);
    const found = await reportAsked(visit, seen, fieldOf(sent, 'client'));
    const typed = contactsIn(sent);
    if (typed.faults.size > 0) return reportPage(visit, seen, found, typed);
    const { clientId } = found.client;
    await visit.irp.testReports.saveContacts(clientId, typed.contacts);
    return redirect(`/report?${new URLSearchParams({ client: clientId, saved: 'yes' })}`);
  },
};

/** The report of a client that the visitor may see. Refuses any other with 404. */
export async function reportAsked(
  { irp }: Visit,
  seen: readonly SeenClient[],
  asked: string,
): Promise<TestReport> {
  const client = clientAsked(seen, asked);
  const found = client && (await irp.testReports.find(client.clientId));
  if (found === undefined) throw new PageRefusal(404);
  return found;
}

/** For those who have yet to show whose report they may see. */
async function doors(visit: Visit): Promise<Response> {
  const { user, messages } = visit;
  const words = messages.report;
  const next = new URLSearchParams({ next: '/report' });
  const ways = html`<ul>
${user === undefined && html`<li><a href="/sign-in?${next}">${words.asUser}</a></li>`}
<li><a href="/organisation/sign-in?${next}">${words.asOrganisation}</a></li>
</ul>`;
  return show(visit, {
    ...{ title: words.title, lead: words.lead },
    body: html`<p>${user === undefined ? words.whose : words.notOwner}</p>
${user !== undefined && ownerForm({ ...visit, user }, await standingOf({ ...visit, user }), { next: '/report' })}
${ways}`,
  });
}

function reportPage(
  visit: Visit,
  seen: readonly SeenClient[],
  found: TestReport,
  typed: TypedContacts,
): Promise<Response> {
  const { irp, messages, request } = visit;
  const words = messages.report;
  const isSaved = request.method === 'GET' && request.query.get('saved') === 'yes';
  const hasFaults = typed.faults.size > 0;
  return show(visit, {
    ...{ title: words.title, lead: words.lead, status: hasFaults ? 422 : 200 },
    body: html`${isSaved && notice('good', words.contacts.saved)}
${hasFaults && notice('bad', words.contacts.wrong)}
${!irp.testReports.isCounting && notice('bad', words.off, words.offHint)}
${clientChoice(visit, seen, found)}
${whose(visit, found)}
${verdict(visit, found)}
${operations(visit, found)}
${downloads(visit, found)}
${practices(visit, found)}
${features(visit, found)}
${contactsForm(visit, found.client.clientId, typed)}`,
  });
}

function clientChoice(
  { messages }: Visit,
  seen: readonly SeenClient[],
  { client }: TestReport,
): Markup | '' {
  if (seen.length < 2) return '';
  const link = ({ clientId, name }: SeenClient) =>
    html`<a href="/report?client=${encodeURIComponent(clientId)}"${clientId === client.clientId && html` aria-current="true"`}>${name} (${clientId})</a>\n`;
  return html`<nav class="pager" aria-label="${messages.report.choose}">${seen.map(link)}</nav>`;
}

function whose({ messages, format }: Visit, { client, from, to }: TestReport): Markup {
  const words = messages.report.client;
  const range =
    from === undefined || to === undefined
      ? words.never
      : words.range(format.instant(from), format.instant(to));
  return facts([
    [words.name, client.name],
    [words.legalName, client.legalName],
    [words.clientId, html`<code class="long">${client.clientId}</code>`],
    [words.category, messages.account.categories[client.category]],
    [words.gstins, client.gstins.join(', ')],
    [words.userNames, client.userNames.join(', ')],
    [words.tested, range],
  ]);
}

function downloads({ messages }: Visit, { client, isComplete }: TestReport): Markup {
  const words = messages.report.downloads;
  const query = new URLSearchParams({ client: client.clientId });
  type Ending = keyof typeof words.forms;
  return html`<section><h2>${words.title}</h2>
<p>${isComplete ? words.hint : words.draft}</p>
<ul>${reportEndings.map((ending) => html`<li><a href="/report/report.${ending}?${query}" download>${words.forms[ending as Ending]}</a></li>`)}</ul>
</section>`;
}
