import type { RuleSettings } from '@openirp/core';
import type { Logger } from 'pino';
import type { Clients } from './accounts/clients.ts';
import type { Sessions } from './accounts/sessions.ts';
import type { Taxpayers } from './accounts/taxpayers.ts';
import type { Users } from './accounts/users.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { Masters } from './masters/masters.ts';
import type { Register } from './register/register.ts';
import type { Store } from './store/store.ts';

/**
 * The parts, passed by hand. There is no state outside them; what a second process must know is in
 * the store.
 */
export interface Irp {
  readonly config: Config;
  readonly rules: RuleSettings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly keys: KeyRing;
  readonly clients: Clients;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly taxpayers: Taxpayers;
  readonly masters: Masters;
  readonly register: Register;
  /** For `main` and `control` alone; a test watches that nobody else reaches for it. */
  readonly store: Store;
}
