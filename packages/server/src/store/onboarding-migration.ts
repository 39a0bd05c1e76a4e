import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** The tables of on-boarding. */
export async function createOnboarding(db: Kysely<Tables>): Promise<void> {
  await createMessages(db);
  await createOrganisations(db);
  await createOfficers(db);
  await createApplications(db);
  await createTestReports(db);
  await createHolds(db);
}

async function createMessages(db: Kysely<Tables>) {
  await db.schema
    .createTable('messages')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('sealed_content', 'blob')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('next_try_at', 'bigint', (c) => c.notNull())
    .addColumn('useful_until', 'bigint')
    .addColumn('fault', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('messages_waiting')
    .on('messages')
    .columns(['state', 'next_try_at'])
    .execute();
  await db.schema
    .createTable('one_time_codes')
    .addColumn('token_hash', 'blob', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('party_hash', 'text', (c) => c.notNull())
    .addColumn('mobile_hash', 'text', (c) => c.notNull())
    .addColumn('email_hash', 'text', (c) => c.notNull())
    .addColumn('address_hash', 'text', (c) => c.notNull())
    .addColumn('mobile_code_hash', 'blob')
    .addColumn('email_code_hash', 'blob')
    .addColumn('sealed_content', 'blob', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('sends', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('one_time_codes_of_party')
    .on('one_time_codes')
    .columns(['party_hash', 'created_at'])
    .execute();
  await db.schema
    .createIndex('one_time_codes_of_mobile')
    .on('one_time_codes')
    .columns(['mobile_hash', 'created_at'])
    .execute();
  await db.schema
    .createIndex('one_time_codes_of_email')
    .on('one_time_codes')
    .columns(['email_hash', 'created_at'])
    .execute();
  await db.schema
    .createIndex('one_time_codes_of_address')
    .on('one_time_codes')
    .columns(['address_hash', 'created_at'])
    .execute();
  await db.schema
    .createIndex('one_time_codes_expiry')
    .on('one_time_codes')
    .columns(['expires_at'])
    .execute();
}

async function createOrganisations(db: Kysely<Tables>) {
  await db.schema
    .createTable('browser_sessions')
    .addColumn('token_hash', 'blob', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('gstin', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('agent', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('browser_sessions_of_holder')
    .on('browser_sessions')
    .columns(['holder', 'kind'])
    .execute();
  await db.schema
    .createTable('sister_concerns')
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('pan', 'text', (c) => c.notNull())
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('sister_concerns_pk', ['client_id', 'pan'])
    .execute();
  await db.schema
    .createIndex('sister_concerns_of_pan')
    .on('sister_concerns')
    .columns(['pan'])
    .execute();
  await db.schema
    .createTable('client_addresses')
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('client_addresses_pk', ['client_id', 'address'])
    .execute();
}

async function createOfficers(db: Kysely<Tables>) {
  await db.schema
    .createTable('officers')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('password_until', 'bigint')
    .addColumn('sealed_totp', 'blob')
    .addColumn('totp_step', 'bigint', (c) => c.notNull())
    .addColumn('wrong_codes', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('audit_log')
    .addColumn('seq', 'bigint', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('audit_log_subject')
    .on('audit_log')
    .columns(['subject', 'seq'])
    .execute();
  await refuseChanges(db);
  await db.schema
    .createTable('publications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('published_at', 'bigint', (c) => c.notNull())
    .addColumn('published_by', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .execute();
}

/**
 * The database itself refuses to change or delete entries of the audit log. Whoever may drop a trigger
 * gets past it; then the chain of hashes tells.
 */
async function refuseChanges(db: Kysely<Tables>) {
  const refusal = sql.lit('the audit log is append-only');
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    for (const event of ['update', 'delete']) {
      await sql`create trigger ${sql.id(`audit_log_no_${event}`)}
        before ${sql.raw(event)} on audit_log
        begin select raise(abort, ${refusal}); end`.execute(db);
    }
    return;
  }
  await sql`create function audit_log_refuses() returns trigger language plpgsql as
    $$ begin raise exception ${refusal}; end $$`.execute(db);
  await sql`create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function audit_log_refuses()`.execute(db);
}

async function createApplications(db: Kysely<Tables>) {
  await db.schema
    .createTable('applications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('pan', 'text', (c) => c.notNull())
    .addColumn('gstin', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('client_id', 'text')
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('submitted_at', 'bigint')
    .addColumn('secret_mark', 'text')
    .addColumn('open_key', 'text', (c) => c.unique())
    .execute();
  await db.schema.createIndex('applications_of_pan').on('applications').columns(['pan']).execute();
  await db.schema
    .createIndex('applications_of_state')
    .on('applications')
    .columns(['state', 'submitted_at'])
    .execute();
  await db.schema
    .createTable('application_steps')
    .addColumn('application_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('application_steps_pk', ['application_id', 'seq'])
    .execute();
  await db.schema
    .createTable('application_files')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('application_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('content', 'blob', (c) => c.notNull())
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('application_files_of_application')
    .unique()
    .on('application_files')
    .columns(['application_id', 'kind'])
    .execute();
}

async function createTestReports(db: Kysely<Tables>) {
  await db.schema
    .createTable('test_counts')
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('endpoint', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addColumn('sample', 'text')
    .addColumn('first_at', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('test_counts_pk', ['client_id', 'endpoint', 'code'])
    .execute();
  await db.schema
    .createTable('test_contacts')
    .addColumn('client_id', 'text', (c) => c.primaryKey())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
  // Finds whether a refusal came before, so that it is counted once.
  await db.schema
    .createIndex('call_log_refused')
    .on('call_log')
    .columns(['client_id', 'text_hash', 'path'])
    .where(sql.ref('code'), 'is not', null)
    .execute();
}

async function createHolds(db: Kysely<Tables>) {
  await db.schema
    .createTable('error_counts')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('error_counts_pk', ['subject', 'kind', 'day'])
    .execute();
  await db.schema.createIndex('error_counts_of_day').on('error_counts').columns(['day']).execute();
  await db.schema
    .createTable('blocks')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('blocks_pk', ['subject', 'kind'])
    .execute();
  await db.schema
    .createTable('token_requests')
    .addColumn('client_id', 'text', (c) => c.notNull())
    .addColumn('user_hash', 'text', (c) => c.notNull())
    .addColumn('window_started_at', 'bigint', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('token_requests_pk', ['client_id', 'user_hash'])
    .execute();
  await db.schema
    .createIndex('token_requests_of_window')
    .on('token_requests')
    .columns(['window_started_at'])
    .execute();
}
