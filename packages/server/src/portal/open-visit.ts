import type { Attempts } from '../accounts/attempts.ts';
import type { Irp } from '../irp.ts';
import { limitsOf, type WireContext, wireRequestOf } from '../wire/from-http.ts';
import type { Assets } from './assets.ts';
import { formatOf } from './format.ts';
import { messagesOf } from './messages/index.ts';
import { preferencesOf } from './preferences.ts';
import type { SearchIndex } from './search/search-index.ts';
import { seesSeeded } from './sees-seeded.ts';
import { officerOf, organisationOf, userOf } from './session.ts';
import type { Streams } from './streams.ts';
import type { Queues } from './turns.ts';
import type { Visit } from './visit.ts';

export type PortalContext = WireContext;

/** Where every call of the API comes in; the console knocks there like any client. */
export type FrontDoor = (request: Request) => Promise<Response>;

/** What all visits share. */
export interface Shared {
  readonly irp: Irp;
  readonly frontDoor: FrontDoor;
  readonly assets: Assets;
  readonly queues: Queues;
  readonly streams: Streams;
  readonly search: () => SearchIndex;
  /** Logins that the diagnosis looked into, by user. */
  readonly insideTries: Attempts;
}

/** The visit of somebody nobody has looked at yet. */
export function openVisit(context: PortalContext, shared: Shared): Visit {
  const { irp, assets, queues, streams, frontDoor, search, insideTries } = shared;
  const request = wireRequestOf(context, limitsOf(irp));
  const { language, theme, cookies } = preferencesOf(request, irp.config);
  return {
    irp,
    request,
    parameters: context.req.param(),
    assets,
    frontDoor,
    uploads: queues.uploads,
    work: queues.strangersWork,
    streams,
    search,
    insideTries,
    baseUrl: baseUrlOf(context, irp),
    address: request.address ?? '',
    agent: request.header('user-agent') ?? '',
    language,
    messages: messagesOf(language),
    format: formatOf(language),
    theme,
    newCookies: cookies,
    seededCredentials: seesSeeded(context, request, irp.config) ? irp.seededCredentials : undefined,
    user: undefined,
    organisation: undefined,
    officer: undefined,
  };
}

/** The same visit when it is known who is signed in. */
export async function knownVisit(visit: Visit, { queues }: Shared): Promise<Visit> {
  const [user, organisation, officer] = await Promise.all([
    userOf(visit),
    organisationOf(visit),
    officerOf(visit),
  ]);
  const isKnown = user !== undefined || organisation !== undefined || officer !== undefined;
  const work = isKnown ? queues.usersWork : visit.work;
  return { ...visit, user, organisation, officer, work };
}

/** Where visitors find this portal: as it is set, or as they asked for it. */
const baseUrlOf = (context: PortalContext, { config }: Irp): string =>
  (config.publicUrl || new URL(context.req.url).origin).replace(/\/+$/, '');
