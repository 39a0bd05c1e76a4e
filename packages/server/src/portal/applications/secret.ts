import { readForm } from '../form.ts';
import { html } from '../html.ts';
import { showOrganisation } from '../organisation/shelf.ts';
import { forOrganisation, type Page } from '../page.ts';
import { copyable } from '../parts/copyable.ts';
import { code, facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { afresh, askedIn } from './application.ts';
import { ownApplication } from './own-application.ts';
import { applicationPath, listPath } from './paths.ts';

/** Makes the secret of the client that was approved, and shows it in the answer itself, once. */
export const secret: Page = {
  path: `${listPath}/:id/secret`,
  isForProduction: true,
  post: forOrganisation(async (visit) => {
    await ownApplication(visit);
    const asked = askedIn(visit, await readForm(visit));
    const outcome = await visit.irp.applications.issueSecret(asked);
    if ('refused' in outcome) return afresh(visit, { problem: outcome.refused });
    const { secret: words, clientId } = visit.messages.applications;
    return showOrganisation(visit, {
      title: words.title,
      body: html`${notice('good', words.once)}
${facts([[clientId, code(outcome.done.clientId ?? '')]])}
${copyable(visit, 'client-secret', outcome.secret ?? '')}
<p><a href="${applicationPath(asked.id)}">${words.done}</a></p>`,
    });
  }),
};
