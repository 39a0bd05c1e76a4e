import { sessionIdOf } from '../../accounts/token-hash.ts';
import { fieldOf, readForm } from '../form.ts';
import { showOrganisation } from '../organisation/shelf.ts';
import { forOrganisation, type Page } from '../page.ts';
import { sessionsTable, sessionsToEnd } from '../parts/sessions-table.ts';
import { redirect } from '../redirect.ts';
import { tokenOf } from '../session.ts';
import type { OrganisationVisit } from '../visit.ts';

const path = '/organisation/sessions';

/** The browsers in which an organisation is signed in, to be signed out from here. */
export const organisationSessions: Page = {
  path,
  get: forOrganisation(async (visit) => {
    const { title, lead } = visit.messages.register.sessions;
    const sessions = await visit.irp.organisationSessions.list(visit.organisation.pan);
    return showOrganisation(visit, {
      title,
      lead,
      body: sessionsTable(visit, path, sessions, own(visit)),
    });
  }),
  post: forOrganisation(async (visit) => {
    const { pan } = visit.organisation;
    const asked = fieldOf(await readForm(visit), 'session');
    const { organisationSessions: held } = visit.irp;
    const ended = sessionsToEnd(asked, await held.list(pan), own(visit));
    for (const { id } of ended) await held.revoke(pan, id);
    return redirect(path);
  }),
};

const own = (visit: OrganisationVisit): string => sessionIdOf(tokenOf(visit, 'organisation'));
