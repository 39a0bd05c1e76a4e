import { panOf } from '../../accounts/pan.ts';
import { isUserName, userNameCharsMax } from '../../accounts/password-faults.ts';
import { isDummy } from '../../organisations/dummy-gstins.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { newUserPath } from '../organisation/new-user.ts';
import { type Page, signedIn } from '../page.ts';
import { field } from '../parts/field.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import type { UserVisit } from '../visit.ts';
import {
  isFree,
  type NewPasswordErrors,
  newPasswordFields,
  newPasswordIn,
} from './new-password.ts';
import { noteOf } from './noted.ts';
import { ownerFirst } from './owner.ts';
import { after, showAccount } from './shelf.ts';
import { type Standing, standingOf } from './standing.ts';

const path = '/account/users/new';

interface Errors extends NewPasswordErrors {
  readonly gstin?: string;
  readonly userName?: string;
}

interface Typed {
  readonly gstin: string;
  readonly userName: string;
}

/**
 * Makes an API user for a GSTIN. In production that takes codes to the registered mobile and mail, so
 * there the organisation does it.
 */
export const newUser: Page = {
  path,
  get: signedIn(async (visit) => {
    const standing = await standingOf(visit);
    if (!standing.hasUsers) throw new PageRefusal(404);
    if (isForOrganisation(visit)) return redirect(newUserPath);
    if (!standing.isOwner) return ownerFirst(visit, standing, path);
    return formPage(visit, standing, { gstin: '', userName: '' });
  }),
  post: signedIn(async (visit) => {
    const standing = await standingOf(visit);
    if (!standing.hasUsers) throw new PageRefusal(404);
    if (isForOrganisation(visit)) return redirect(newUserPath);
    if (!standing.isOwner) return ownerFirst(visit, standing, path);
    const sent = await readForm(visit);
    const typed: Typed = {
      gstin: fieldOf(sent, 'gstin').trim().toUpperCase().slice(0, 50),
      userName: fieldOf(sent, 'userName').trim().slice(0, 100),
    };
    const { password, errors } = newPasswordIn(visit, sent);
    const all = { ...(await errorsIn(visit, standing, typed)), ...errors };
    if (!isFree(all)) return formPage(visit, standing, typed, all);
    const { clientId } = standing.client;
    const { irp, messages } = visit;
    const isSole = standing.client.category !== 'TXP';
    const user = { ...typed, password, clientId };
    const outcome = await irp.users.addOne(user, irp.clock.now(), {
      isSole,
      also: noteOf(visit, 'user made', user),
    });
    if (outcome === 'added') return redirect(after('/account/users', 'made'));
    const fault = messages.account.newUser.faults[outcome];
    const place = outcome === 'name taken' ? 'userName' : 'gstin';
    return formPage(visit, standing, typed, { [place]: fault });
  }),
};

const isForOrganisation = ({ irp }: UserVisit): boolean => irp.config.environment === 'production';

async function errorsIn(visit: UserVisit, standing: Standing, typed: Typed): Promise<Errors> {
  const { faults } = visit.messages.account.newUser;
  const fault = await gstinFault(visit, standing, typed.gstin);
  return {
    ...(fault !== undefined && { gstin: faults[fault] }),
    ...(!isUserName(typed.userName) && { userName: faults['no name'] }),
  };
}

async function gstinFault(visit: UserVisit, { client }: Standing, gstin: string) {
  const { irp, user } = visit;
  if (!/^[0-9A-Z]{15}$/.test(gstin)) return 'no gstin';
  const entry = await irp.taxpayers.find(gstin);
  if (entry === undefined) return 'unknown';
  if (isDummy(entry) && entry.pan !== client.pan) return 'not yours';
  if (await irp.taxpayers.isLapsed(gstin)) return 'lapsed';
  if (client.category !== 'TXP') {
    return (await isOfOthers(visit, gstin)) ? 'not yours' : undefined;
  }
  // A taxpayer's client is for all GSTINs of its PAN, and for nobody else's.
  const fellows = await irp.users.ofClient(user.clientId);
  const isOwn = fellows.some((fellow) => panOf(fellow.gstin) === panOf(gstin));
  return isOwn ? undefined : 'other pan';
}

/** Whether a GSTIN has users of another client, or invoices that this client has not registered. */
async function isOfOthers({ irp, user }: UserVisit, gstin: string): Promise<boolean> {
  if (await irp.users.isOfOthers(gstin, user.clientId)) return true;
  const own = await irp.users.ofClient(user.clientId);
  if (own.some((fellow) => fellow.gstin === gstin)) return false;
  return irp.archive.hasAny(gstin);
}

function formPage(
  visit: UserVisit,
  { client }: Standing,
  { gstin, userName }: Typed,
  errors?: Errors,
): Promise<Response> {
  const { newUser: words, users } = visit.messages.account;
  const gstinHint = client.category === 'TXP' ? words.gstinHintOfPan : words.gstinHint;
  return showAccount(visit, {
    title: words.title,
    lead: words.lead,
    status: errors === undefined ? 200 : 422,
    body: html`<form class="form narrow" method="post" action="${path}">
${field({ name: 'gstin', label: users.gstin, hint: gstinHint, error: errors?.gstin, control: plainInput(gstin, 15, 'off') })}
${field({ name: 'userName', label: users.userName, hint: words.userNameHint, error: errors?.userName, control: plainInput(userName, userNameCharsMax, 'username') })}
${newPasswordFields(visit, errors)}
<p><button type="submit">${words.submit}</button></p>
</form>`,
  });
}

const plainInput =
  (value: string, charsMax: number, kept: 'off' | 'username') =>
  (attributes: Markup): Markup =>
    html`<input ${attributes} type="text" value="${value}" required maxlength="${charsMax}" autocomplete="${kept}" autocapitalize="none" spellcheck="false">`;
