import type { ListedCall } from '../../call-log/recorded-call.ts';
import { type Page, signedIn } from '../page.ts';
import { tableRow } from '../parts/table.ts';
import { PageRefusal } from '../refusal.ts';
import { userOf } from '../session.ts';
import type { Source } from '../streams.ts';
import type { UserVisit } from '../visit.ts';
import { askedCalls } from './asked-calls.ts';
import { callColumns } from './rows.ts';

const sentAtOnce = 50;

/** New calls as they come, as rows for the list: an answer that goes on. */
export const events: Page = {
  // A parameter, though there is but one: this is no page that somebody opens.
  path: '/calls/:events{events}',
  isForSandboxes: true,
  get: signedIn((visit) => {
    const { request, user, irp, streams } = visit;
    if (!irp.callLog.isOn) throw new PageRefusal(404);
    const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
    if (request.method === 'HEAD') return new Response(null, { headers });
    const reader = `${user.clientId} ${user.userName}`;
    const answer = streams.answer(reader, newCalls(visit, cursorOf(visit)));
    if (answer === undefined) throw new PageRefusal(503);
    return answer;
  }),
};

/** The call behind which the reader goes on: the last it was sent, or the newest on its page. */
function cursorOf({ request }: UserVisit): number {
  const told = request.header('last-event-id') ?? request.query.get('since') ?? '';
  return /^\d{1,15}$/.test(told) ? Number(told) : Number.MAX_SAFE_INTEGER;
}

function newCalls(visit: UserVisit, from: number): Source {
  const { irp, user } = visit;
  const { filter } = askedCalls(visit);
  let seq = from;
  let listener = () => {};
  return {
    next: async () => {
      // The session may have ended, and another person's may have begun in this browser.
      const now = await userOf(visit);
      if (now?.userName !== user.userName || now.clientId !== user.clientId) return undefined;
      if (seq === Number.MAX_SAFE_INTEGER) seq = await irp.callLog.newest();
      const after = { seq, limit: sentAtOnce };
      const calls = await irp.callLog.since(now, filter, after);
      seq = calls.at(-1)?.seq ?? seq;
      if (calls.length === sentAtOnce) listener();
      return calls.map((call) => eventOf(visit, call)).join('');
    },
    listen: (given) => {
      listener = given;
      return irp.callLog.listen(given);
    },
  };
}

function eventOf(visit: UserVisit, call: ListedCall): string {
  const row = String(tableRow(callColumns(visit), call)).trim();
  const data = row.split(/\r\n|[\r\n]/).map((line) => `data: ${line}\n`);
  return `id: ${call.seq}\n${data.join('')}\n`;
}
