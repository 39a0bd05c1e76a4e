import { html } from '../html.ts';
import { type Sheet, show } from '../layout.ts';
import type { OrganisationVisit } from '../visit.ts';

/** A page about an organisation's own access, with the others beside it and the way out below. */
export function showOwn(visit: OrganisationVisit, sheet: Sheet): Promise<Response> {
  const { shelf, shelfTitle, signOut } = visit.messages.register;
  const entries = Object.entries(shelf).map(([path, title]) => ({ path, title }));
  return show(visit, {
    ...sheet,
    shelf: [{ title: shelfTitle, entries }],
    body: html`${sheet.body}
<form class="form" method="post" action="/organisation/sign-out">
<p><button class="quiet" type="submit">${signOut}</button></p>
</form>`,
  });
}
