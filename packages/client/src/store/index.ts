export type { Claim, OutboxStore, Page } from './outbox-store.ts';
export { type PostgresStoreOptions, postgresOutboxStore } from './postgres-outbox-store.ts';
export { type StoreOptions, sqliteOutboxStore } from './sqlite-outbox-store.ts';
