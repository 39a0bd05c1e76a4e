import type { HeldSession } from '../../accounts/browser-sessions.ts';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { table } from './table.ts';

/** Somebody's sessions, each to be ended by a form that goes to `path`; `ownId` is the one looked from. */
export function sessionsTable(
  visit: Visit,
  path: string,
  sessions: readonly HeldSession[],
  ownId: string,
): Markup {
  const words = visit.messages.register.sessions;
  const { instant } = visit.format;
  const act = ({ id, createdAt }: HeldSession) =>
    id === ownId
      ? words.here
      : html`<form method="post" action="${path}"><input type="hidden" name="session" value="${id}"><button class="quiet" type="submit" aria-label="${words.revoke(instant(createdAt))}">${words.revokeShort}</button></form>`;
  const columns = [
    { head: words.since, isHead: true, cell: (one: HeldSession) => instant(one.createdAt) },
    { head: words.until, cell: (one: HeldSession) => instant(one.expiresAt) },
    { head: words.address, cell: (one: HeldSession) => one.address || words.unknown },
    { head: words.agent, cell: (one: HeldSession) => one.agent || words.unknown },
    { head: words.act, cell: act },
  ];
  const others = sessions.filter(({ id }) => id !== ownId);
  return html`${table(words.title, columns, sessions)}
${
  others.length === 0
    ? html`<p class="hint">${words.none}</p>`
    : html`<form class="form" method="post" action="${path}">
<p><button type="submit" name="session" value="others">${words.revokeOthers}</button></p>
</form>`
}`;
}

/** Which of the sessions a form of that table ends. */
export const sessionsToEnd = (
  asked: string,
  sessions: readonly HeldSession[],
  ownId: string,
): readonly HeldSession[] =>
  sessions.filter(({ id }) => (asked === 'others' ? id !== ownId : id === asked));
