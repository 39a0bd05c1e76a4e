import type { User } from '../../accounts/users.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { userPath as organisationPath } from '../organisation/users.ts';
import { type Page, signedIn } from '../page.ts';
import { facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import { withoutSession } from '../session.ts';
import type { UserVisit } from '../visit.ts';
import {
  isFree,
  type NewPasswordErrors,
  nameForKeepers,
  newPasswordFields,
  newPasswordIn,
} from './new-password.ts';
import { noteOf } from './noted.ts';
import { ownerFirst } from './owner.ts';
import { after, showAccount } from './shelf.ts';
import { standingOf, userAsked } from './standing.ts';
import { stateOf, userPath } from './users.ts';

/** One API user and what its owner may do with it. */
export const user: Page = {
  path: '/account/users/:userName',
  get: signedIn(async (visit) => {
    const standing = await standingOf(visit);
    const asked = await userAsked(visit, standing);
    return userPage(visit, asked, standing.isOwner && standing.hasUsers);
  }),
};

/** Freezes or unfreezes a user. */
export const userState: Page = {
  path: '/account/users/:userName/state',
  post: managed(async (visit, asked) => {
    const { irp, user: own } = visit;
    const { userName } = asked;
    const sent = await readForm(visit);
    const isFreeze = fieldOf(sent, 'state') === 'frozen';
    const isOwn = userName === own.userName;
    if (isFreeze && isOwn && fieldOf(sent, 'confirmed') !== 'yes') return confirmPage(visit, asked);
    const also = noteOf(visit, isFreeze ? 'user frozen' : 'user unfrozen', asked);
    if (!(await irp.users.setFrozen(userName, isFreeze, 'owner', { also }))) {
      return userPage(visit, (await irp.users.find(userName)) ?? asked, true, { status: 409 });
    }
    if (isFreeze && isOwn) return withoutSession(redirect('/sign-in?done=frozen'), visit);
    return redirect(after(userPath(userName), isFreeze ? 'frozen' : 'unfrozen'));
  }),
};

/** Sets a new password for a user. */
export const userPassword: Page = {
  path: '/account/users/:userName/password',
  post: managed(async (visit, asked) => {
    // One's own is changed by whoever knows the old one.
    if (asked.userName === visit.user.userName) return redirect('/account/password');
    const { password, errors } = newPasswordIn(visit, await readForm(visit));
    if (!isFree(errors)) return userPage(visit, asked, true, { status: 422, errors });
    const noted = noteOf(visit, 'password changed', asked);
    await visit.irp.users.setPassword(asked.userName, password, '', noted);
    return redirect(after(userPath(asked.userName), 'password'));
  }),
};

type Act = (visit: UserVisit, asked: User) => Promise<Response>;

/**
 * An act upon a user of one's client, for its owner. In production other users are those of the
 * organisation, which shows who it is by codes.
 */
function managed(act: Act): NonNullable<Page['post']> {
  return signedIn(async (visit) => {
    const standing = await standingOf(visit);
    if (!standing.hasUsers) throw new PageRefusal(404);
    const asked = await userAsked(visit, standing);
    if (isForOrganisation(visit, asked)) return redirect(organisationPath(asked.userName));
    if (standing.isOwner) return act(visit, asked);
    return ownerFirst(visit, standing, '/account/users');
  });
}

const isForOrganisation = ({ irp, user }: UserVisit, { userName }: User): boolean =>
  irp.config.environment === 'production' && userName !== user.userName;

interface Refused {
  readonly status: number;
  readonly errors?: NewPasswordErrors;
}

function userPage(
  visit: UserVisit,
  asked: User,
  isManager: boolean,
  { status, errors }: Refused = { status: 200 },
): Promise<Response> {
  const { users: words, user: title } = visit.messages.account;
  const { format } = visit;
  return showAccount(visit, {
    title: title.title(asked.userName),
    status,
    body: html`${facts([
      [words.userName, html`<code>${asked.userName}</code>`],
      [words.gstin, html`<code>${asked.gstin}</code>`],
      [words.state, stateOf(words, asked)],
      [words.created, format.instant(asked.createdAt)],
      [words.lastUsed, asked.lastUsedAt ? format.instant(asked.lastUsedAt) : words.never],
    ])}
${
  isForOrganisation(visit, asked)
    ? html`<p><a href="${organisationPath(asked.userName)}">${title.asOrganisation}</a></p>`
    : html`${passwordSection(visit, asked, isManager, errors)}
${isManager && stateSection(visit, asked)}`
}`,
  });
}

function passwordSection(
  visit: UserVisit,
  { userName }: User,
  isManager: boolean,
  errors?: NewPasswordErrors,
): Markup | string {
  const { user: words, mine } = visit.messages.account;
  if (userName === visit.user.userName) {
    return html`<p><a href="/account/password">${mine.change}</a></p>`;
  }
  if (!isManager) return '';
  return html`<section><h2>${words.passwordTitle}</h2>
<p>${words.passwordText}</p>
<form class="form narrow" method="post" action="${userPath(userName)}/password">
${nameForKeepers(userName)}
${newPasswordFields(visit, errors)}
<p><button type="submit">${words.setPassword}</button></p>
</form></section>`;
}

function stateSection({ messages }: UserVisit, { userName, isFrozen, frozenBy }: User): Markup {
  const words = messages.account.user;
  if (frozenBy === 'operator') return notice('bad', words.byOperator);
  if (frozenBy === 'organisation') return notice('bad', words.byOrganisation);
  return html`<section><h2>${isFrozen ? words.unfreezeTitle : words.freezeTitle}</h2>
<p>${isFrozen ? words.unfreezeText : words.freezeText}</p>
<form class="form" method="post" action="${userPath(userName)}/state">
<input type="hidden" name="state" value="${isFrozen ? 'active' : 'frozen'}">
<p><button type="submit">${isFrozen ? words.unfreeze : words.freeze}</button></p>
</form></section>`;
}

function confirmPage(visit: UserVisit, { userName }: User): Promise<Response> {
  const words = visit.messages.account.user;
  return showAccount(visit, {
    title: words.confirmTitle,
    body: html`<p>${words.confirmText}</p>
<form class="form" method="post" action="${userPath(userName)}/state">
<input type="hidden" name="state" value="frozen">
<input type="hidden" name="confirmed" value="yes">
<p><button type="submit">${words.confirm}</button></p>
</form>
<p><a href="${userPath(userName)}">${words.cancel}</a></p>`,
  });
}
