import type { KeyObject } from 'node:crypto';
import type { Adapter } from '../adapters/adapter.ts';
import type { GoodCitizen } from '../citizen/good-citizen.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Transport } from '../transport/transport.ts';
import type { BreakerOptions } from './circuit-breaker.ts';

/** A server and who one is there; URL without a slash at its end. */
export interface Server {
  readonly url: string;
  /** Its name among the IRPs, such as `NIC1`. */
  readonly irp: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userName: string;
  readonly password: string;
  /** Its public key for logins. */
  readonly authPublicKey: KeyObject;
}

/** What the lines of one client have in common. */
export interface LineParts {
  readonly gstin: string;
  readonly adapter: Adapter;
  readonly transport: Transport;
  readonly sessions: Sessions;
  readonly citizen: GoodCitizen;
  readonly breaker: BreakerOptions;
  /** This machine's time, UTC epoch milliseconds. */
  readonly now: () => number;
}
