import type { Store } from '../store/store.ts';
import type { Also } from './users.ts';

/**
 * Who freezes a user, or ends that: the owner of its client, the organisation whose GSTIN it is for, or
 * who runs the portal. What a later one froze, those before it do not touch.
 */
export type FreezingHand = 'owner' | 'organisation' | 'operator';

/** What each hand may unfreeze. */
export const frozenByMine: Readonly<Record<FreezingHand, readonly FreezingHand[]>> = {
  owner: ['owner'],
  organisation: ['owner', 'organisation'],
  operator: ['owner', 'organisation', 'operator'],
};

/** What else holds for a freezing, or its end. */
export interface FreezingOptions {
  /** Done in the same transaction when it happens. */
  readonly also?: Also;
  /** Asked first in the transaction; it locks what its answer depends on. */
  readonly may?: (db: Store['db']) => Promise<boolean>;
}
