import type { Kysely } from 'kysely';
import type { MigrationList } from './migration.ts';
import { createOnboarding } from './onboarding-migration.ts';
import { createEwayBills, createRegister } from './register-migration.ts';
import type { Tables } from './tables.ts';

/*
 * One list for both dialects. A migration that has been released is never edited; a new one is added
 * below it.
 */
export const migrations: MigrationList = {
  '0001-begin': {
    kind: 'expand',
    async up(db: Kysely<Tables>) {
      await createShared(db);
      await createAccounts(db);
      await createTaxpayers(db);
      await createMasters(db);
      await createRegister(db);
      await createEwayBills(db);
      await createCallLog(db);
      await createOnboarding(db);
    },
  },
};

async function createShared(db: Kysely<Tables>) {
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('next_value', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('keys')
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('kid', 'text', (c) => c.notNull())
    .addColumn('sealed_private_key', 'blob', (c) => c.notNull())
    .addColumn('public_pem', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('keys_pk', ['purpose', 'generation'])
    .execute();
  await db.schema
    .createTable('version_lives')
    .addColumn('family', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('announced_on', 'text')
    .addColumn('sandbox_from', 'text')
    .addColumn('production_from', 'text')
    .addColumn('deprecated_on', 'text')
    .addColumn('retired_on', 'text')
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('version_lives_pk', ['family', 'version'])
    .execute();
}

async function createAccounts(db: Kysely<Tables>) {
  await db.schema
    .createTable('clients')
    .addColumn('client_id', 'text', (c) => c.primaryKey())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('pan', 'text')
    .addColumn('secret_hash', 'text', (c) => c.notNull())
    .addColumn('former_secret_hash', 'text')
    .addColumn('former_secret_until', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  // An organisation has one client of each category, for all its GSTINs.
  await db.schema
    .createIndex('clients_of_pan')
    .on('clients')
    .columns(['pan', 'category'])
    .unique()
    .execute();
  await db.schema
    .createTable('users')
    .addColumn('user_name', 'text', (c) => c.primaryKey())
    .addColumn('gstin', 'text', (c) => c.notNull())
    .addColumn('client_id', 'text', (c) => c.notNull().references('clients.client_id'))
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('frozen_by', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('last_used_at', 'bigint')
    .execute();
  await db.schema.createIndex('users_of_client').on('users').columns(['client_id']).execute();
  await db.schema.createIndex('users_of_gstin').on('users').columns(['gstin']).execute();
  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'blob', (c) => c.primaryKey())
    .addColumn('user_name', 'text', (c) => c.notNull())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('gstin', 'text', (c) => c.notNull())
    .addColumn('sealed_secrets', 'blob', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('sessions_of_user')
    .on('sessions')
    .columns(['user_name', 'expires_at'])
    .execute();
  await db.schema
    .createTable('portal_sessions')
    .addColumn('token_hash', 'blob', (c) => c.primaryKey())
    .addColumn('user_name', 'text', (c) => c.notNull())
    .addColumn('gstin', 'text', (c) => c.notNull())
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('is_owner', 'integer', (c) => c.notNull())
    .addColumn('sealed_console', 'blob')
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('agent', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('portal_sessions_of_user')
    .on('portal_sessions')
    .columns(['user_name'])
    .execute();
  await db.schema
    .createIndex('portal_sessions_of_client')
    .on('portal_sessions')
    .columns(['client_id'])
    .execute();
}

async function createTaxpayers(db: Kysely<Tables>) {
  await db.schema
    .createTable('taxpayers')
    .addColumn('gstin', 'text', (c) => c.primaryKey())
    .addColumn('pan', 'text', (c) => c.notNull())
    .addColumn('legal_name', 'text', (c) => c.notNull())
    .addColumn('trade_name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('block_status', 'text', (c) => c.notNull())
    .addColumn('registered_on', 'text')
    .addColumn('deregistered_on', 'text')
    .addColumn('turnover_crore', 'double precision')
    .addColumn('einvoice_enabled', 'integer', (c) => c.notNull())
    .addColumn('mobile', 'text')
    .addColumn('email', 'text')
    .addColumn('building_name', 'text')
    .addColumn('building_no', 'text')
    .addColumn('floor', 'text')
    .addColumn('street', 'text')
    .addColumn('location', 'text')
    .addColumn('pin', 'integer')
    .addColumn('state_code', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('taxpayers_of_pan').on('taxpayers').columns(['pan']).execute();
  await db.schema
    .createTable('taxpayer_imports')
    .addColumn('file_hash', 'text', (c) => c.primaryKey())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('lines_done', 'bigint', (c) => c.notNull())
    .addColumn('report_bytes', 'bigint', (c) => c.notNull())
    .addColumn('added', 'bigint', (c) => c.notNull())
    .addColumn('updated', 'bigint', (c) => c.notNull())
    .addColumn('refused', 'bigint', (c) => c.notNull())
    .addColumn('warned', 'bigint', (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('finished_at', 'bigint')
    .execute();
}

async function createMasters(db: Kysely<Tables>) {
  await db.schema
    .createTable('master_versions')
    .addColumn('list', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('file_hash', 'text', (c) => c.notNull())
    .addColumn('row_count', 'integer', (c) => c.notNull())
    .addColumn('imported_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('master_versions_pk', ['list', 'version'])
    .execute();
  await db.schema
    .createTable('master_rows')
    .addColumn('list', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addPrimaryKeyConstraint('master_rows_pk', ['list', 'version', 'code'])
    .execute();
  await db.schema
    .createTable('master_lists')
    .addColumn('list', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
}

async function createCallLog(db: Kysely<Tables>) {
  await db.schema
    .createTable('call_log')
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('user_name', 'text')
    .addColumn('gstin', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('endpoint', 'text')
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('code', 'text')
    .addColumn('codes', 'text')
    .addColumn('irn', 'text')
    .addColumn('doc_no', 'text')
    .addColumn('duration_ms', 'double precision', (c) => c.notNull())
    .addColumn('is_console', 'integer', (c) => c.notNull())
    .addColumn('is_proven', 'integer', (c) => c.notNull())
    .addColumn('text_hash', 'text')
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('details', 'blob', (c) => c.notNull())
    .addPrimaryKeyConstraint('call_log_pk', ['client_id', 'seq'])
    .execute();
  await db.schema.createIndex('call_log_seq').on('call_log').columns(['seq']).execute();
  await db.schema.createIndex('call_log_id').on('call_log').columns(['id']).execute();
  // For statistics of a client, and for deleting what is old.
  await db.schema
    .createIndex('call_log_of_client')
    .on('call_log')
    .columns(['client_id', 'at'])
    .execute();
  await db.schema.createIndex('call_log_at').on('call_log').columns(['at']).execute();
}
