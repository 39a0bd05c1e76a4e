import type { Contacts, Pending, Purpose, Resent } from '../../one-time-codes/one-time-codes.ts';
import { maskedEmail, maskedMobile } from '../../organisations/masked-contacts.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';
import { codesTokenOf, withoutCodes } from './codes-cookie.ts';
import { inboxHint } from './inbox-hint.ts';

/** A step of a form that asks for the codes that were sent; `toCodes` leads to it. */
export interface CodesStep {
  /** Where it is asked; new codes are asked for at `/resend` below it. */
  readonly path: string;
  readonly purpose: Purpose;
  /** Where one begins anew. */
  readonly start: string;
  /** What is done with right codes; `content` is what `OneTimeCodes.begin` was given. */
  readonly onRight: (visit: Visit, content: unknown) => Promise<Response>;
  /** What stands around it: who may see it at all. */
  readonly guard?: (answer: NonNullable<Page['get']>) => NonNullable<Page['get']>;
}

/** The pages of such a step. */
export function codesPages(step: CodesStep): Page[] {
  const { path, guard = (answer) => answer } = step;
  return [
    {
      path,
      get: guard((visit) => formPage(visit, step)),
      post: guard((visit) => check(visit, step)),
    },
    { path: `${path}/resend`, post: guard((visit) => resend(visit, step)) },
  ];
}

async function check(visit: Visit, step: CodesStep): Promise<Response> {
  const sent = await readForm(visit);
  const given = {
    mobile: fieldOf(sent, 'mobileCode').replace(/\s/g, ''),
    email: fieldOf(sent, 'emailCode').replace(/\s/g, ''),
  };
  const malformed = (['mobile', 'email'] as const).filter((one) => !/^\d{6}$/.test(given[one]));
  // It is no code, so that no try is lost on it.
  if (malformed.length > 0) return formPage(visit, step, { malformed, status: 422 });
  const token = codesTokenOf(visit);
  const checked = await visit.irp.oneTimeCodes.check(token, step.purpose, given);
  if (checked.outcome === 'right') {
    return withoutCodes(await step.onRight(visit, checked.content), visit);
  }
  if (checked.outcome === 'ended') return endedPage(visit, step, 410);
  return formPage(visit, step, { wrong: visit.messages.register.codes.wrong, status: 403 });
}

const resendStatuses = { 'too early': 429, 'no more': 429, 'too many requests': 429 } as const;

async function resend(visit: Visit, step: CodesStep): Promise<Response> {
  const words = visit.messages.register.codes;
  await readForm(visit);
  const resent: Resent = await visit.irp.oneTimeCodes.resend(codesTokenOf(visit), step.purpose);
  if (resent === 'ended') return endedPage(visit, step, 410);
  if (resent === 'sent') return formPage(visit, step, { told: words.sentAnew });
  return formPage(visit, step, { wrong: words.refusals[resent], status: resendStatuses[resent] });
}

interface Told {
  readonly wrong?: string;
  readonly told?: string;
  readonly malformed?: readonly (keyof Contacts)[];
  readonly status?: number;
}

async function formPage(visit: Visit, step: CodesStep, told: Told = {}): Promise<Response> {
  const pending = await visit.irp.oneTimeCodes.pending(codesTokenOf(visit), step.purpose);
  if (pending === undefined) return endedPage(visit, step, told.status ?? 200);
  const { wrong, malformed = [] } = told;
  const words = visit.messages.register.codes;
  const input = (name: string, label: string, of: keyof Contacts) => {
    const error = malformed.includes(of) ? words.malformed : undefined;
    return field({ name, label, error, control: codeInput });
  };
  return show(visit, {
    title: words.title,
    lead: words.lead(maskedMobile(pending.mobile), maskedEmail(pending.email)),
    status: told.status ?? 200,
    body: html`${wrong !== undefined && notice('bad', wrong)}
${told.told !== undefined && notice('good', told.told)}
${inboxHint(visit)}
<form class="form narrow" method="post" action="${step.path}">
${input('mobileCode', words.mobileCode, 'mobile')}
${input('emailCode', words.emailCode, 'email')}
<p class="hint">${words.until(visit.format.instant(pending.expiresAt))}</p>
<p><button type="submit">${words.submit}</button></p>
</form>
${resendForm(visit, step, pending)}
<p><a href="${step.start}">${words.anew}</a></p>`,
  });
}

const codeInput = (attributes: Markup) =>
  html`<input ${attributes} type="text" inputmode="numeric" autocomplete="one-time-code" required maxlength="12" spellcheck="false">`;

function resendForm(visit: Visit, { path }: CodesStep, { resendAt }: Pending): Markup {
  const words = visit.messages.register.codes;
  if (resendAt === undefined) return html`<p class="hint">${words.refusals['no more']}</p>`;
  return html`<form class="form narrow" method="post" action="${path}/resend">
<p class="hint" id="resend-hint">${words.resendHint(visit.format.instant(resendAt))}</p>
<p><button class="quiet" type="submit" aria-describedby="resend-hint">${words.resend}</button></p>
</form>`;
}

function endedPage(visit: Visit, { start }: CodesStep, status: number): Promise<Response> {
  const words = visit.messages.register.codes;
  return show(visit, {
    title: words.endedTitle,
    lead: words.ended,
    status,
    body: html`<p><a href="${start}">${words.anew}</a></p>`,
  });
}
