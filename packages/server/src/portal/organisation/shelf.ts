import { html } from '../html.ts';
import { type Sheet, show } from '../layout.ts';
import { notice } from '../parts/notice.ts';
import type { OrganisationVisit, Visit } from '../visit.ts';

type Words = Visit['messages']['organisation'];
type Done = keyof Words['done'];
type ShelfPath = keyof Words['shelf'];

const sandboxPaths: readonly ShelfPath[] = ['/organisation/gstins', '/report'];
const productionPaths: readonly ShelfPath[] = ['/applications'];

/** The address of a page that tells first what was done. */
export const after = (path: string, done: Done): string => `${path}?done=${done}`;

/** A page of an organisation, with the others beside it, a word on what was done before, and the way out. */
export function showOrganisation(visit: OrganisationVisit, sheet: Sheet): Promise<Response> {
  const { messages, request, irp } = visit;
  const { title, shelf, done: told, signOut } = messages.organisation;
  const elsewhere = irp.config.environment === 'sandbox' ? productionPaths : sandboxPaths;
  const entries = (Object.keys(shelf) as ShelfPath[])
    .filter((path) => !elsewhere.includes(path))
    .map((path) => ({ path, title: shelf[path] }));
  const done = request.query.get('done') ?? '';
  const isDone = request.method === 'GET' && Object.hasOwn(told, done);
  return show(visit, {
    ...sheet,
    shelf: [{ title, entries }],
    body: html`${isDone && notice('good', told[done as Done])}
${sheet.body}
<form class="leave" method="post" action="/organisation/sign-out">
<p><button class="quiet" type="submit">${signOut}</button></p>
</form>`,
  });
}
