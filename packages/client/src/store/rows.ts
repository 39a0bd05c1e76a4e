import type { DocumentType } from '../answers.ts';
import type { OutboxKind, OutboxState, StoredEntry } from '../outbox/entry.ts';
import type { PayloadSeal } from './payload-seal.ts';

/** What a database takes and gives. PostgreSQL gives its 64-bit integers as text. */
export type SqlValue = string | number | bigint | Uint8Array | null;

export type Row = Readonly<Record<string, SqlValue>>;

/** The columns of an entry, in the order of the table. */
export const columns = [
  'account',
  'id',
  'kind',
  'state',
  'caller_key',
  'gstin',
  'fin_year',
  'doc_type',
  'doc_no',
  'doc_date',
  'irn',
  'fingerprint',
  'request',
  'result',
  'attempts',
  'created_at',
  'updated_at',
  'due_at',
  'deadline',
  'version',
  'owner',
  'lease_until',
] as const;

/** The row of an entry: request and result sealed, everything else in the clear. */
export function rowOf(entry: StoredEntry, { seal }: PayloadSeal): Row {
  const { document, request, answer, info, problem } = entry;
  const place = placeOf(entry.account, entry.id);
  const isEmpty = answer === null && info === null && problem === null;
  const result = isEmpty ? null : JSON.stringify({ answer, info, problem });
  return {
    account: entry.account,
    id: entry.id,
    kind: entry.kind,
    state: entry.state,
    caller_key: entry.key,
    gstin: entry.gstin,
    fin_year: document?.financialYear ?? null,
    doc_type: document?.type ?? null,
    doc_no: document?.number ?? null,
    doc_date: document?.date ?? null,
    irn: entry.irn,
    fingerprint: entry.fingerprint,
    request: request === null ? null : seal(request, `${place}/request`),
    result: result === null ? null : seal(result, `${place}/result`),
    attempts: entry.attempts,
    created_at: entry.createdAt,
    updated_at: entry.updatedAt,
    due_at: entry.dueAt,
    deadline: entry.deadline,
    version: entry.version,
    owner: entry.owner,
    lease_until: entry.leaseUntil,
  };
}

/** The entry of a row. */
export function entryOf(row: Row, { open }: PayloadSeal): StoredEntry {
  const account = String(row.account);
  const id = String(row.id);
  const place = placeOf(account, id);
  const result = bytesIn(row.result);
  const { answer, info, problem } =
    result === null ? noResult : JSON.parse(open(result, `${place}/result`));
  const request = bytesIn(row.request);
  return {
    ...{ account, id, answer, info, problem },
    kind: String(row.kind) as OutboxKind,
    state: String(row.state) as OutboxState,
    key: textIn(row.caller_key),
    gstin: textIn(row.gstin),
    document: documentIn(row),
    irn: textIn(row.irn),
    fingerprint: String(row.fingerprint),
    request: request === null ? null : open(request, `${place}/request`),
    attempts: Number(row.attempts),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    dueAt: numberIn(row.due_at),
    deadline: Number(row.deadline),
    version: Number(row.version),
    owner: textIn(row.owner),
    leaseUntil: numberIn(row.lease_until),
  };
}

const noResult = { answer: null, info: null, problem: null };

const documentIn = ({ gstin, fin_year, doc_type, doc_no, doc_date }: Row) =>
  doc_no == null
    ? null
    : {
        gstin: String(gstin),
        financialYear: String(fin_year),
        type: String(doc_type) as DocumentType,
        number: String(doc_no),
        date: String(doc_date),
      };

const placeOf = (account: string, id: string): string => `${account}/${id}`;

const textIn = (value: SqlValue | undefined): string | null =>
  value == null ? null : String(value);

export const numberIn = (value: SqlValue | undefined): number | null =>
  value == null ? null : Number(value);

const bytesIn = (value: SqlValue | undefined): Uint8Array | null =>
  value instanceof Uint8Array ? value : null;
