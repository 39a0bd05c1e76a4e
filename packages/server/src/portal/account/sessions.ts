import { sessionIdOf } from '../../accounts/token-hash.ts';
import { fieldOf, readForm } from '../form.ts';
import { type Page, signedIn } from '../page.ts';
import { sessionsTable, sessionsToEnd } from '../parts/sessions-table.ts';
import { redirect } from '../redirect.ts';
import { tokenOf } from '../session.ts';
import { showAccount } from './shelf.ts';

const path = '/account/sessions';

/** The browsers in which an API user is signed in, to be signed out from here. */
export const sessions: Page = {
  path,
  get: signedIn(async (visit) => {
    const { title, lead } = visit.messages.register.sessions;
    const held = await visit.irp.portalSessions.list(visit.user.userName);
    const own = sessionIdOf(tokenOf(visit));
    return showAccount(visit, { title, lead, body: sessionsTable(visit, path, held, own) });
  }),
  post: signedIn(async (visit) => {
    const { userName } = visit.user;
    const asked = fieldOf(await readForm(visit), 'session');
    const { portalSessions } = visit.irp;
    const own = sessionIdOf(tokenOf(visit));
    const ended = sessionsToEnd(asked, await portalSessions.list(userName), own);
    for (const { id } of ended) await portalSessions.revoke(userName, id);
    return redirect(path);
  }),
};
