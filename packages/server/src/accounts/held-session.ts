import type { BrowserSessionsTable } from '../store/onboarding-tables.ts';
import type { HeldSession } from './browser-sessions.ts';

type Row = Pick<
  BrowserSessionsTable,
  'token_hash' | 'address' | 'agent' | 'created_at' | 'expires_at'
>;

/** A row of either table of sessions, as its holder sees it. */
export const heldSession = (row: Row): HeldSession => ({
  id: Buffer.from(row.token_hash).toString('base64url'),
  ...{ address: row.address, agent: row.agent },
  ...{ createdAt: row.created_at, expiresAt: row.expires_at },
});
