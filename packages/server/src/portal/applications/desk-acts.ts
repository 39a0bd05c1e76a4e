import type { Located } from '../../applications/addresses.ts';
import type { Application } from '../../applications/application.ts';
import { reasonCharsMax } from '../../applications/applications.ts';
import { may, needsReason, type OfficerAct, officerActs } from '../../applications/states.ts';
import { html, type Markup } from '../html.ts';
import { field } from '../parts/field.ts';
import { PageRefusal } from '../refusal.ts';
import type { OfficerVisit } from '../visit.ts';
import { addressList } from './form.ts';
import { deskApplicationPath } from './paths.ts';

/** The application that a page's path names, if it has come to the desk. */
export async function deskApplication({
  irp,
  officer,
  parameters,
}: OfficerVisit): Promise<Application> {
  const actor = { role: 'officer', name: officer.name } as const;
  const found = await irp.applications.find(parameters.id ?? '', actor);
  if (found === undefined) throw new PageRefusal(404);
  return found;
}

/** What an officer has typed, and what is wrong with it. */
export interface Typed {
  readonly reason: string;
  readonly isConfirmed: boolean;
  readonly problem?: 'no reason' | 'unconfirmed' | undefined;
}

/** What an officer can do to an application where it is. */
export function decision(
  visit: OfficerVisit,
  application: Application,
  located: readonly Located[],
  typed: Typed,
): Markup {
  const words = visit.messages.applications.desk;
  const acts = officerActs.filter((act) => may('officer', act, application));
  const [first] = acts;
  return html`<section><h2>${words.decision}</h2>
${first === undefined ? html`<p>${words.over}</p>` : actForm(visit, application, located, typed, acts)}
</section>`;
}

function actForm(
  visit: OfficerVisit,
  { id, revision }: Application,
  located: readonly Located[],
  typed: Typed,
  acts: readonly OfficerAct[],
): Markup {
  const words = visit.messages.applications.desk;
  const asksReason = acts.some(needsReason);
  const unsure = located.filter(({ verdict }) => verdict === 'to be confirmed');
  return html`<form class="form" method="post" action="${deskApplicationPath(id)}">
<input type="hidden" name="revision" value="${revision}">
${asksReason ? reasonField(visit, typed) : html`<p>${words.takeUpFirst}</p>`}
${acts.includes('approve') && unsure.length > 0 && confirmation(visit, unsure, typed)}
<p class="acts">${acts.map((act) => html`<button type="submit" name="act" value="${act}">${words.acts[act]}</button>\n`)}</p>
</form>`;
}

function reasonField({ messages }: OfficerVisit, { reason, problem }: Typed): Markup {
  const { desk: words, refusals } = messages.applications;
  return field({
    name: 'reason',
    label: words.reason,
    hint: words.reasonHint,
    error: problem === 'no reason' ? refusals[problem] : undefined,
    control: (attributes) =>
      html`<textarea ${attributes} rows="4" maxlength="${reasonCharsMax}">${reason}</textarea>`,
  });
}

function confirmation(
  { messages }: OfficerVisit,
  unsure: readonly Located[],
  { isConfirmed, problem }: Typed,
): Markup {
  const { desk: words, refusals } = messages.applications;
  const isMissing = problem === 'unconfirmed';
  const marks = isMissing && html` aria-invalid="true" aria-describedby="confirm-error"`;
  return html`<div class="choices"><label><input type="checkbox" id="confirm" name="confirm" value="yes"${isConfirmed && html` checked`}${marks}> <span>${words.confirm} ${addressList(unsure.map(({ address }) => address))}</span></label>
${isMissing && html`<p class="error" id="confirm-error">${refusals.unconfirmed}</p>`}</div>`;
}
