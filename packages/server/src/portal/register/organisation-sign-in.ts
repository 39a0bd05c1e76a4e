import { type Party, type PartyFault, readParty } from '../../organisations/party.ts';
import { beginCodes, type Proven } from '../../organisations/sign-in-codes.ts';
import { fieldOf, readForm } from '../form.ts';
import { html } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { notice } from '../parts/notice.ts';
import { ownPath, redirect } from '../redirect.ts';
import { tokenOf, withoutSession, withSession } from '../session.ts';
import type { Visit } from '../visit.ts';
import { toCodes } from './codes-cookie.ts';
import { codesPages } from './codes-form.ts';
import { nobody, partyFields, typedParty } from './party-form.ts';

const path = '/organisation/sign-in';
const codesPath = `${path}/codes`;
const afterwards = '/organisation';

/** Signs an organisation in by codes to its registered contacts. Unknown ones are answered alike. */
export const organisationSignIn: Page = {
  path,
  get: (visit) => {
    const next = ownPath(visit.request.query.get('next'), afterwards);
    return visit.organisation === undefined ? showPartySignIn(visit, { next }) : redirect(next);
  },
  post: async (visit) => {
    const sent = await readForm(visit);
    const next = ownPath(fieldOf(sent, 'next'), afterwards);
    const typed = typedParty(sent);
    const { party, faults } = readParty(typed);
    if (faults.length > 0) return showPartySignIn(visit, { next, typed, faults, status: 422 });
    const begun = await beginCodes(visit.irp, party, {
      purpose: 'organisation sign-in',
      address: visit.address,
      more: next,
    });
    if (begun.outcome === 'begun') return toCodes(visit, codesPath, begun.token);
    const wrong = visit.messages.register.party.tooMany;
    return showPartySignIn(visit, { next, typed, wrong, status: 429 });
  },
};

export const organisationCodes: readonly Page[] = codesPages({
  path: codesPath,
  purpose: 'organisation sign-in',
  start: path,
  onRight: async (visit, content) => {
    const proven = content as Proven<string>;
    return asOrganisation(visit, proven, redirect(ownPath(proven.more, afterwards)));
  },
});

export const organisationSignOut: Page = {
  path: '/organisation/sign-out',
  post: async (visit) => {
    await endOrganisation(visit);
    return withoutSession(redirect('/'), visit, 'organisation');
  },
};

/** Opens a session for an organisation that has shown who it is, in place of the one before. */
export async function asOrganisation(
  visit: Visit,
  { pan, gstin }: Pick<Proven<unknown>, 'pan' | 'gstin'>,
  response: Response,
): Promise<Response> {
  await endOrganisation(visit);
  const token = await visit.irp.organisationSessions.open({ holder: pan, gstin }, visit);
  return withSession(response, token, visit, 'organisation');
}

async function endOrganisation(visit: Visit): Promise<void> {
  const token = tokenOf(visit, 'organisation');
  if (token !== '') await visit.irp.organisationSessions.end(token);
}

interface State {
  readonly next: string;
  /** What the page is about, where it is not the sign-in alone. */
  readonly title?: string;
  readonly lead?: string;
  readonly typed?: Party;
  readonly faults?: readonly PartyFault[];
  readonly wrong?: string;
  readonly status?: number;
}

/** The form that asks who somebody is. */
export function showPartySignIn(visit: Visit, state: State): Promise<Response> {
  const { next, typed = nobody, faults = [], wrong, status = 200 } = state;
  const words = visit.messages.register;
  const { title = words.signIn.title, lead = words.signIn.lead } = state;
  const isSandbox = visit.irp.config.environment === 'sandbox';
  return show(visit, {
    title,
    lead,
    status,
    body: html`${wrong !== undefined && notice('bad', wrong)}
<form class="form narrow" method="post" action="${path}">
<input type="hidden" name="next" value="${next}">
${partyFields(visit, typed, faults)}
<p><button type="submit">${words.party.submit}</button></p>
</form>
${isSandbox && html`<p><a href="/register">${words.signIn.toRegister}</a></p>`}`,
  });
}
