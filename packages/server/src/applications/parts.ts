import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Messages } from '../messages/messages.ts';
import type { Store } from '../store/store.ts';
import type { Countries } from './addresses.ts';

/** What applications stand on. */
export interface ApplicationParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly messages: Messages;
  readonly countries: Countries;
  /** PEM certificates of the sandboxes whose signed reports are taken. */
  readonly certificates: readonly string[];
  readonly directAccessCrore: number;
  /** Where this portal is; empty where nobody has set it. */
  readonly publicUrl: string;
}
