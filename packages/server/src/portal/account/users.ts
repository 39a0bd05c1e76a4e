import type { User } from '../../accounts/users.ts';
import { html, type Markup } from '../html.ts';
import { type Page, signedIn } from '../page.ts';
import { type Column, table } from '../parts/table.ts';
import type { UserVisit } from '../visit.ts';
import { ownerForm } from './owner.ts';
import { showAccount } from './shelf.ts';
import { standingOf, usersSeen } from './standing.ts';

/** The API users of the client; for everybody but its owner, the own one. */
export const users: Page = {
  path: '/account/users',
  get: signedIn(async (visit) => {
    const standing = await standingOf(visit);
    const words = visit.messages.account.users;
    const { isOwner, hasUsers, client } = standing;
    const isManager = isOwner && hasUsers;
    return showAccount(visit, {
      title: words.title,
      lead: hasUsers ? words.lead(client.clientId) : words.ownLead,
      body: html`${isManager && html`<p><a href="/account/users/new">${words.make}</a></p>`}
${table(words.title, columns(visit), await usersSeen(visit, standing))}
${
  hasUsers &&
  !isOwner &&
  html`<section><h2>${words.asOwner}</h2>
${ownerForm(visit, standing, { next: '/account/users' })}</section>`
}`,
    });
  }),
};

/** The page of one user. */
export const userPath = (userName: string): string =>
  `/account/users/${encodeURIComponent(userName)}`;

function columns({ messages, format }: UserVisit): Column<User>[] {
  const words = messages.account.users;
  return [
    {
      head: words.userName,
      isHead: true,
      cell: ({ userName }) => html`<a href="${userPath(userName)}">${userName}</a>`,
    },
    { head: words.gstin, cell: ({ gstin }) => html`<code>${gstin}</code>` },
    { head: words.state, cell: (user) => stateOf(words, user) },
    { head: words.created, cell: ({ createdAt }) => format.instant(createdAt) },
    {
      head: words.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt ? format.instant(lastUsedAt) : words.never),
    },
  ];
}

/** Whether a user can log in, as a word with a colour. */
export const stateOf = (
  { active, frozen }: { readonly active: string; readonly frozen: string },
  { isFrozen }: User,
): Markup =>
  isFrozen
    ? html`<span class="state bad">${frozen}</span>`
    : html`<span class="state good">${active}</span>`;
