import type { ClientCategory } from './clients.ts';
import { panOf } from './pan.ts';
import { alphanumeric } from './random-text.ts';

/** A client id (wire contract 3): five letters of the PAN, state, category, five of its own. */
export const newClientId = (gstin: string, category: ClientCategory): string =>
  panOf(gstin).slice(0, 5) + gstin.slice(0, 2) + category + alphanumeric(5);

/** Wire contract 3. */
export const newClientSecret = (): string => alphanumeric(20);
