import { readForm } from '../form.ts';
import { html } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { redirect } from '../redirect.ts';
import type { OfficerVisit } from '../visit.ts';
import { isReason, reasonField, typed } from './fields.ts';
import { publicationsPath } from './publications.ts';
import { after, showDesk } from './shelf.ts';

const path = `${publicationsPath}/withdraw`;

/** Takes a publication back. */
export const withdrawPublication: Page = {
  path,
  get: forOfficer((visit) => withdrawPage(visit, visit.request.query.get('id') ?? '')),
  post: forOfficer(async (visit) => {
    const { irp, officer, messages } = visit;
    const words = messages.desk.publications.faults;
    const form = await readForm(visit);
    const [id, reason] = [typed(form, 'id'), typed(form, 'reason')];
    if (!isReason(reason)) {
      return withdrawPage(visit, id, { reason, error: words.reason, status: 422 });
    }
    const isDone = await irp.publications.withdraw(id, reason, `officer ${officer.name}`);
    return isDone
      ? redirect(after(publicationsPath, 'withdrawn'))
      : withdrawPage(visit, id, { status: 409 });
  }),
};

interface Refused {
  readonly reason?: string;
  readonly error?: string;
  readonly status?: number;
}

async function withdrawPage(
  visit: OfficerVisit,
  id: string,
  { reason, error, status = 200 }: Refused = {},
): Promise<Response> {
  const words = visit.messages.desk.publications;
  const asked = (await visit.irp.publications.list()).find((one) => one.id === id);
  const isGone = asked?.withdrawnAt !== undefined;
  const form =
    asked !== undefined &&
    !isGone &&
    html`${facts([
      [words.name, asked.title],
      [words.day, visit.format.day(asked.day)],
      [words.kind, words.kinds[asked.kind]],
    ])}
<form class="form" method="post" action="${path}">
<input type="hidden" name="id" value="${asked.id}">
${reasonField(words.reason, reason, error)}
<p><button type="submit">${words.withdrawSubmit}</button></p>
</form>`;
  return showDesk(visit, {
    title: words.withdrawTitle,
    lead: words.withdrawLead,
    status,
    body: html`${isGone && notice('bad', words.faults.gone)}
${asked === undefined && html`<p>${words.choose}</p>`}
${form}
<p><a href="${publicationsPath}">${words.back}</a></p>`,
  });
}
