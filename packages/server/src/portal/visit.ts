import type { Attempts } from '../accounts/attempts.ts';
import type { PortalUser } from '../accounts/portal-sessions.ts';
import type { Irp } from '../irp.ts';
import type { WireRequest } from '../wire/request.ts';
import type { Assets } from './assets.ts';
import type { Format } from './format.ts';
import type { Language, Messages } from './messages/index.ts';
import type { Theme } from './preferences.ts';
import type { SearchIndex } from './search/search-index.ts';
import type { Streams } from './streams.ts';
import type { Queues, Turns } from './turns.ts';

/** One request for a page, with everything that a page may ask about it. */
export interface Visit {
  readonly irp: Irp;
  readonly request: WireRequest;
  /** Parts of the path that a page's path names: `irn` of `/invoices/:irn`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly assets: Assets;
  /** Answers a call as the API would answer it from outside. */
  readonly frontDoor: (request: Request) => Promise<Response>;
  readonly uploads: Queues['uploads'];
  /** For work that keeps a core busy for seconds. */
  readonly work: Turns;
  /** Answers that go on while something happens. */
  readonly streams: Streams;
  /** The index of everything, made for whoever searches first. */
  readonly search: () => SearchIndex;
  /** Logins that the diagnosis looked into, by user. */
  readonly insideTries: Attempts;
  /** Where this portal is, without a slash at the end. */
  readonly baseUrl: string;
  /** IP address of the visitor; empty when there is no socket. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  readonly language: Language;
  readonly messages: Messages;
  readonly format: Format;
  readonly theme: Theme;
  /** `Set-Cookie` headers for what was chosen with this request. */
  readonly newCookies: readonly string[];
  /** Credentials with which a sandbox was seeded; only for visitors who may see them. */
  readonly seededCredentials: Irp['seededCredentials'];
  /** Who is signed in. */
  readonly user: PortalUser | undefined;
  /** Which organisation has signed in by codes to its registered mobile and mail. */
  readonly organisation: Organisation | undefined;
  /** Which officer is at the desk. */
  readonly officer: Officer | undefined;
}

/** An organisation: everything under one PAN. */
export interface Organisation {
  readonly pan: string;
  /** The GSTIN that it named when it signed in. */
  readonly gstin: string;
}

export interface Officer {
  readonly name: string;
}

export interface OrganisationVisit extends Visit {
  readonly organisation: Organisation;
}

export interface OfficerVisit extends Visit {
  readonly officer: Officer;
}

/** A visit of somebody who is signed in. */
export interface UserVisit extends Visit {
  readonly user: PortalUser;
}
