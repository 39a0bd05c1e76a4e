import type { ClientCategory } from '../accounts/clients.ts';
import type { ApplicationsTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import type {
  Application,
  ApplicationData,
  ApplicationKind,
  AttachedFile,
  ReportKind,
  Step,
} from './application.ts';
import type { ApplicationState } from './states.ts';

type Db = Store['db'];

/** An application out of its row. */
export const applicationOf = (row: ApplicationsTable): Application => ({
  ...{ id: row.id, pan: row.pan, gstin: row.gstin, kind: row.kind, revision: row.revision },
  category: row.category as ClientCategory,
  state: row.state as ApplicationState,
  clientId: row.client_id ?? undefined,
  data: JSON.parse(row.data) as ApplicationData,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  submittedAt: row.submitted_at ?? undefined,
});

/** What makes an application the open one of its kind. */
export const openKeyOf = (pan: string, category: ClientCategory, kind: ApplicationKind): string =>
  `${pan} ${category} ${kind}`;

export async function readApplication(db: Db, id: string): Promise<Application | undefined> {
  const row = await db
    .selectFrom('applications')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && applicationOf(row);
}

export async function readSteps(db: Db, id: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('application_steps')
    .select(['at', 'actor', 'state', 'reason'])
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as ApplicationState }));
}

/** What is attached, without the contents. */
export async function readFiles(db: Db, id: string): Promise<AttachedFile[]> {
  const rows = await db
    .selectFrom('application_files')
    .select(['id', 'kind', 'name', 'bytes', 'sha256', 'added_at'])
    .where('application_id', '=', id)
    .orderBy('kind')
    .execute();
  return rows.map(({ added_at, ...row }) => ({ ...row, addedAt: added_at }));
}

/** The content of what is attached. */
export async function readContent(
  db: Db,
  applicationId: string,
  kind: ReportKind,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('application_files')
    .select('content')
    .where('application_id', '=', applicationId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row && Buffer.from(row.content);
}

/** The register's entries of a PAN. */
export const readEntries = (db: Db, pan: string): Promise<TaxpayersTable[]> =>
  db.selectFrom('taxpayers').selectAll().where('pan', '=', pan).orderBy('gstin').execute();

/** The client that an organisation has in a category. */
export async function readClientId(
  db: Db,
  pan: string,
  category: ClientCategory,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('clients')
    .select('client_id')
    .where('pan', '=', pan)
    .where('category', '=', category)
    .executeTakeFirst();
  return row?.client_id;
}

/** The whitelist of a client. */
export async function readAddresses(db: Db, clientId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('client_addresses')
    .select('address')
    .where('client_id', '=', clientId)
    .orderBy('address')
    .execute();
  return rows.map(({ address }) => address);
}

/** Applications of an organisation, the newest first. */
export async function readOwn(db: Db, pan: string): Promise<Application[]> {
  const rows = await db
    .selectFrom('applications')
    .selectAll()
    .where('pan', '=', pan)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(applicationOf);
}

/** What officers ask their queue for. */
export interface DeskFilter {
  readonly states: readonly ApplicationState[];
  readonly category?: ClientCategory | undefined;
  readonly submittedBefore?: number | undefined;
  readonly limit: number;
}

/** What was submitted, the oldest first. */
export async function readQueue(db: Db, filter: DeskFilter): Promise<Application[]> {
  const { states, category, submittedBefore, limit } = filter;
  const rows = await db
    .selectFrom('applications')
    .selectAll()
    .where('submitted_at', 'is not', null)
    .where('state', 'in', [...states])
    .$if(category !== undefined, (query) => query.where('category', '=', category ?? ''))
    .$if(submittedBefore !== undefined, (query) =>
      query.where('submitted_at', '<=', submittedBefore ?? 0),
    )
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(applicationOf);
}
