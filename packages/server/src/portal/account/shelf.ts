import { html } from '../html.ts';
import { type Sheet, show } from '../layout.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';

type Done = keyof Visit['messages']['account']['done'];

/** The address of a page that tells first what was done. */
export const after = (path: string, done: Done): string => `${path}?done=${done}`;

/** A page of the account, with the others beside it and a word on what was done before. */
export function showAccount(visit: Visit, sheet: Sheet): Promise<Response> {
  const { messages, request } = visit;
  const { title, shelf, done: told } = messages.account;
  const isSandbox = visit.irp.config.environment === 'sandbox';
  const entries = Object.entries(shelf).map(([path, name]) => ({ path, title: name }));
  if (isSandbox) entries.push({ path: '/report', title: messages.report.title });
  const done = request.query.get('done') ?? '';
  const isDone = request.method === 'GET' && Object.hasOwn(told, done);
  return show(visit, {
    ...sheet,
    shelf: [{ title, entries }],
    body: html`${isDone && notice('good', told[done as Done])}
${sheet.body}`,
  });
}
