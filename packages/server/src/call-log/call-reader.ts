import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { CallLogTable, Tables } from '../store/tables.ts';
import { unpacked } from './packed.ts';
import type { FoundCall, ListedCall, Viewer } from './recorded-call.ts';

/** What is looked for; what is not named does not matter. */
export interface CallFilter {
  /** UTC epoch milliseconds, both included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly endpoint?: string | undefined;
  readonly code?: string | undefined;
  readonly isRefused?: boolean | undefined;
  readonly irn?: string | undefined;
  readonly docNo?: string | undefined;
  readonly isConsole?: boolean | undefined;
}

/** A part of a list: so many, older than one that was seen. */
export interface CallPage {
  readonly limit: number;
  readonly before?: number | undefined;
}

/** What statistics need to know of a call. */
export type CountedCall = Pick<
  ListedCall,
  | ('id' | 'at' | 'endpoint' | 'userName' | 'gstin' | 'codes' | 'irn' | 'docNo' | 'durationMs')
  | 'isProven'
> & { readonly textHash: string | null };

const columns = [
  ...(['seq', 'id', 'at', 'method', 'path', 'endpoint', 'user_name', 'gstin'] as const),
  ...(['status', 'codes', 'irn', 'doc_no', 'duration_ms', 'is_console', 'is_proven'] as const),
] as const;
type ListedRow = Pick<CallLogTable, (typeof columns)[number]>;

/** Reads the calls that a viewer may see. */
export class CallReader {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** One call with everything that is kept of it. */
  async find(id: string, viewer: Viewer): Promise<FoundCall | undefined> {
    const row = await this.#seenBy(viewer)
      .select([...columns, 'details'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...listed(row), details: unpacked(row.details) };
  }

  /** The newest calls first. */
  async list(viewer: Viewer, filter: CallFilter, { limit, before }: CallPage) {
    const rows = await filtered(this.#seenBy(viewer), filter)
      .select(columns)
      .$if(before !== undefined, (query) => query.where('seq', '<', before!))
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
    return rows.map(listed);
  }

  /** What came after a call that was seen, the oldest first. */
  async since(viewer: Viewer, filter: CallFilter, { seq, limit }: { seq: number; limit: number }) {
    const rows = await filtered(this.#seenBy(viewer), filter)
      .select(columns)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(listed);
  }

  /** The number of the newest call of anybody; 0 when there is none. */
  async newest(): Promise<number> {
    const query = this.#db.selectFrom('call_log').select('seq');
    return (await query.orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0;
  }

  /** The calls of some time that programs made, the oldest first; of very many, the newest. */
  async counted(viewer: Viewer, from: number, to: number, limit: number): Promise<CountedCall[]> {
    const rows = await filtered(this.#seenBy(viewer), { from, to, isConsole: false })
      .select([...columns, 'text_hash'])
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...listed(row), textHash: row.text_hash })).toReversed();
  }

  #seenBy({ clientId, userName, isOwner }: Viewer) {
    return this.#db
      .selectFrom('call_log')
      .where('client_id', '=', clientId)
      .$if(!isOwner, (query) => query.where('user_name', '=', userName));
  }
}

type Query<O> = SelectQueryBuilder<Tables, 'call_log', O>;

function filtered<O>(query: Query<O>, filter: CallFilter): Query<O> {
  const { from, to, endpoint, code, isRefused, irn, docNo, isConsole } = filter;
  let found = query;
  if (from !== undefined) found = found.where('at', '>=', from);
  if (to !== undefined) found = found.where('at', '<=', to);
  if (endpoint !== undefined) found = found.where('endpoint', '=', endpoint);
  // Codes are digits, which mean nothing to `like`.
  if (code !== undefined) found = found.where('codes', 'like', `%,${code},%`);
  if (isRefused === true) found = found.where('code', 'is not', null);
  if (irn !== undefined) found = found.where('irn', '=', irn);
  if (docNo !== undefined) found = found.where(sql`upper(doc_no)`, '=', docNo.toUpperCase());
  if (isConsole !== undefined) found = found.where('is_console', '=', isConsole ? 1 : 0);
  return found;
}

const listed = (row: ListedRow): ListedCall => ({
  seq: row.seq,
  id: row.id,
  at: row.at,
  method: row.method,
  path: row.path,
  endpoint: row.endpoint,
  userName: row.user_name,
  gstin: row.gstin,
  status: row.status,
  codes: row.codes?.split(',').filter((code) => code !== '') ?? [],
  irn: row.irn,
  docNo: row.doc_no,
  durationMs: row.duration_ms,
  isConsole: row.is_console === 1,
  isProven: row.is_proven === 1,
});
