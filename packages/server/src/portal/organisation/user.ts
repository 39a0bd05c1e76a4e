import type { FreezingOutcome, OwnUser } from '../../organisations/gstin-users.ts';
import {
  isFree,
  type NewPasswordErrors,
  nameForKeepers,
  newPasswordFields,
  newPasswordIn,
} from '../account/new-password.ts';
import { stateOf } from '../account/users.ts';
import { fieldOf, readForm } from '../form.ts';
import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { redirect } from '../redirect.ts';
import { PageRefusal } from '../refusal.ts';
import type { OrganisationVisit } from '../visit.ts';
import { after, showOrganisation } from './shelf.ts';
import { clientInWords, lastUsed, userPath } from './users.ts';

/** One API user and what its organisation may do with it. */
export const user: Page = {
  path: '/organisation/users/:userName',
  get: forOrganisation(async (visit) => userPage(visit, await userAsked(visit))),
};

/** Freezes or unfreezes a user. */
export const userState: Page = {
  path: '/organisation/users/:userName/state',
  post: forOrganisation(async (visit) => {
    const asked = await userAsked(visit);
    const isFreeze = fieldOf(await readForm(visit), 'state') === 'frozen';
    const { pan } = visit.organisation;
    const outcome = await visit.irp.gstinUsers.setFrozen(pan, asked.userName, isFreeze);
    if (outcome === 'done') {
      return redirect(after(userPath(asked.userName), isFreeze ? 'frozen' : 'unfrozen'));
    }
    return userPage(visit, await userAsked(visit), { status: 409, outcome });
  }),
};

/** Sets a new password for a user. */
export const userPassword: Page = {
  path: '/organisation/users/:userName/password',
  post: forOrganisation(async (visit) => {
    const asked = await userAsked(visit);
    const { password, errors } = newPasswordIn(visit, await readForm(visit));
    if (!isFree(errors)) return userPage(visit, asked, { status: 422, errors });
    await visit.irp.gstinUsers.setPassword(visit.organisation.pan, asked.userName, password);
    return redirect(after(userPath(asked.userName), 'password'));
  }),
};

/** The user whom the path names; 404 for another organisation's as for one that there is not. */
async function userAsked({ irp, organisation, parameters }: OrganisationVisit): Promise<OwnUser> {
  const asked = await irp.gstinUsers.find(organisation.pan, parameters.userName ?? '');
  if (asked === undefined) throw new PageRefusal(404);
  return asked;
}

interface Refused {
  readonly status?: number;
  readonly errors?: NewPasswordErrors;
  readonly outcome?: Exclude<FreezingOutcome, 'done'>;
}

function userPage(
  visit: OrganisationVisit,
  asked: OwnUser,
  { status = 200, errors, outcome }: Refused = {},
): Promise<Response> {
  const { users: words, user: title } = visit.messages.organisation;
  return showOrganisation(visit, {
    title: title.title(asked.userName),
    status,
    body: html`${outcome !== undefined && notice('bad', title.refused[outcome])}
${facts([
  [words.userName, html`<code>${asked.userName}</code>`],
  [words.gstin, html`<code>${asked.gstin}</code>`],
  [words.through, clientInWords(visit, asked.client)],
  [words.state, stateOf(words, asked)],
  [words.made, visit.format.instant(asked.createdAt)],
  [words.lastUsed, lastUsed(visit, asked.lastUsedAt)],
])}
${outcome === undefined && stateSection(visit, asked)}
${passwordSection(visit, asked, errors)}
<p><a href="/organisation/users">${title.back}</a></p>`,
  });
}

function stateSection({ messages }: OrganisationVisit, asked: OwnUser): Markup {
  const words = messages.organisation.user;
  const { userName, isFrozen, frozenBy, client } = asked;
  if (frozenBy === 'operator') return notice('plain', words.refused['by operator']);
  if (isFrozen && client.relation === 'none') return notice('plain', words.refused['not served']);
  return html`<section><h2>${isFrozen ? words.unfreezeTitle : words.freezeTitle}</h2>
<p>${isFrozen ? words.unfreezeText : words.freezeText}</p>
<form class="form" method="post" action="${userPath(userName)}/state">
<input type="hidden" name="state" value="${isFrozen ? 'active' : 'frozen'}">
<p><button type="submit">${isFrozen ? words.unfreeze : words.freeze}</button></p>
</form></section>`;
}

function passwordSection(
  visit: OrganisationVisit,
  { userName }: OwnUser,
  errors?: NewPasswordErrors,
): Markup {
  const words = visit.messages.organisation.user;
  return html`<section><h2>${words.passwordTitle}</h2>
<p>${words.passwordText}</p>
<form class="form narrow" method="post" action="${userPath(userName)}/password">
${nameForKeepers(userName)}
${newPasswordFields(visit, errors)}
<p><button type="submit">${words.setPassword}</button></p>
</form></section>`;
}
