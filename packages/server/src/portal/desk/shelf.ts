import { html } from '../html.ts';
import { type Sheet, show } from '../layout.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';

type Done = keyof Visit['messages']['desk']['done'];

/** The address of a page of the desk that tells first what was done. */
export const after = (path: string, done: Done): string => `${path}?done=${done}`;

/** A page of the desk, with the others beside it, a word on what was done before, and the way out. */
export function showDesk(visit: Visit, sheet: Sheet): Promise<Response> {
  const { messages, request, irp } = visit;
  const { title, shelf, done: told, signOut } = messages.desk;
  const isProduction = irp.config.environment === 'production';
  const entries = Object.entries(shelf)
    // A sandbox lets everybody in; nobody applies there.
    .filter(([path]) => isProduction || path !== '/desk/applications')
    .map(([path, name]) => ({ path, title: name }));
  const done = request.query.get('done') ?? '';
  const isDone = request.method === 'GET' && Object.hasOwn(told, done);
  return show(visit, {
    ...sheet,
    shelf: [{ title, entries }],
    body: html`${isDone && notice('good', told[done as Done])}
${sheet.body}
<form class="leave" method="post" action="/desk/sign-out">
<p><button class="quiet" type="submit">${signOut}</button></p>
</form>`,
  });
}
