import { limits } from '@openirp/core';
import type { SignIn } from '../../accounts/portal-sessions.ts';
import { fieldOf, readForm, textFormBytesMax } from '../form.ts';
import { againForm, type KeptForm, keptFormIn } from '../kept-form.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { ownPath, redirect } from '../redirect.ts';
import { endSession, withSession } from '../session.ts';
import { showSignIn } from '../sign-in-form.ts';
import { inTurn } from '../turns.ts';
import type { Visit } from '../visit.ts';

const afterwards = '/invoices';
/** A sign-in may carry what was typed into another form, an invoice say; then it comes in parts. */
const carryingBytesMax = limits.payloadBytesMax + 64 * 1024;

/** Signs an API user in. What was wrong is not told, nor whether there is such a user. */
export const signIn: Page = {
  path: '/sign-in',
  get: (visit) => {
    const { query } = visit.request;
    const next = ownPath(query.get('next'), afterwards);
    if (visit.user !== undefined) return redirect(next);
    const { frozen } = visit.messages.signIn;
    return showSignIn(visit, { next, told: query.get('done') === 'frozen' ? frozen : undefined });
  },
  post: (visit) => inTurn(visit, answer),
};

async function answer(visit: Visit): Promise<Response> {
  const isCarrying = visit.request.header('content-type')?.startsWith('multipart/') === true;
  const sent = await readForm(visit, isCarrying ? carryingBytesMax : textFormBytesMax);
  const next = ownPath(fieldOf(sent, 'next'), afterwards);
  const userName = fieldOf(sent, 'userName').trim();
  const kept = keptFormIn(sent);
  const result = await signedInAs(visit, sent, userName);
  if (result.outcome !== 'signed in') {
    const [wrong, status] = refusals(visit.messages)[result.outcome];
    return showSignIn(visit, { next, userName, kept, wrong, status });
  }
  // The session before must not live on beside the new one.
  await endSession(visit);
  const response = kept === undefined ? redirect(next) : await againPage(visit, kept, result.token);
  return withSession(response, result.token, visit);
}

/** By name and password, or as somebody who is in the sandbox from its beginning. */
async function signedInAs(
  { irp, address, agent, seededCredentials }: Visit,
  sent: FormData,
  userName: string,
): Promise<SignIn> {
  const { portalSessions } = irp;
  const seeded = fieldOf(sent, 'seeded');
  if (seeded === '') {
    const password = fieldOf(sent, 'password');
    return portalSessions.signIn({ userName, password, address, agent });
  }
  const user = await seededCredentials?.userNamed(seeded);
  if (user === undefined) return { outcome: 'wrong' };
  return portalSessions.signIn({ ...user, address, agent });
}

const refusals = ({ signIn: words }: Visit['messages']) =>
  ({ wrong: [words.wrong, 403], 'too many tries': [words.tooMany, 429] }) as const;

/** What was typed before the session ended, to be sent again. */
async function againPage(visit: Visit, kept: KeptForm, token: string): Promise<Response> {
  const words = visit.messages.signIn.again;
  const user = await visit.irp.portalSessions.find(token);
  const body = againForm(visit, kept);
  return show({ ...visit, user }, { title: words.title, lead: words.lead, body });
}
