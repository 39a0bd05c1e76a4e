import type { Transaction } from 'kysely';
import type { TestCountsTable } from '../store/onboarding-tables.ts';
import type { Tables } from '../store/tables.ts';
import type { OwnedCall, OwnedRow } from './call-writer.ts';
import type { Entry } from './entry.ts';

/*
 * What each client has tried, for its test report. Counts are kept beside the log, which forgets. Only
 * calls that showed the client's secret count, and none of the portal's own console. A refusal counts
 * once: the same payload with the same codes, sent again while the log remembers it, is no other test.
 * Of a call without a payload, path, document and user stand for it. Logins are all counted, since equal
 * ones cannot be told from others.
 */

/** What the portal owes to itself is no test of a client. */
const portalFaults: ReadonlySet<string> = new Set(['3043', '5001']);
/** In the place of an endpoint, for what successes were about. */
export const scenarioRows = 'scenario';

type Row = Pick<
  OwnedRow,
  'client_id' | 'endpoint' | 'path' | 'doc_no' | 'user_name' | 'codes' | 'text_hash'
>;

/** Adds calls to the counts of their clients. Rows of the same batch are not in the log yet. */
export async function countTests(
  db: Transaction<Tables>,
  calls: readonly OwnedCall[],
): Promise<void> {
  const counted = calls.filter(({ entry }) => isCounted(entry));
  const known = await refusedBefore(
    db,
    counted.map(({ row }) => row).filter(({ codes }) => codes !== null),
  );
  const counts = new Map<string, TestCountsTable>();
  for (const { entry, row } of counted) {
    if (row.codes !== null && !entry.isLogin) {
      const name = nameOf(row);
      if (known.has(name)) continue;
      known.add(name);
    }
    for (const one of countsOf(entry)) addTo(counts, one);
  }
  if (counts.size === 0) return;
  await db
    .insertInto('test_counts')
    .values([...counts.values()])
    .onConflict((conflict) =>
      conflict.columns(['client_id', 'endpoint', 'code']).doUpdateSet(({ eb, ref, fn }) => ({
        count: eb(ref('test_counts.count'), '+', ref('excluded.count')),
        sample: fn.coalesce(ref('excluded.sample'), ref('test_counts.sample')),
        last_at: ref('excluded.last_at'),
      })),
    )
    .execute();
}

const isCounted = ({ isConsole, isClientProven, endpoint, codes }: Entry): boolean =>
  isClientProven &&
  !isConsole &&
  endpoint !== undefined &&
  !codes.some((code) => portalFaults.has(code));

/** What a call adds to the counts of its client. */
function countsOf({ clientId, endpoint = '', codes, at, irn, ewbNo, scenarios }: Entry) {
  const row = (of: string, code: string, count: number, sample: string | null = null) => ({
    ...{ client_id: clientId, endpoint: of, code, count, sample, first_at: at, last_at: at },
  });
  if (codes.length > 0) return codes.map((code, place) => row(endpoint, code, place === 0 ? 1 : 0));
  const sample = ewbNo ?? irn ?? null;
  return [
    row(endpoint, '', 1, sample),
    ...scenarios.map((name) => row(scenarioRows, name, 1, irn ?? null)),
  ];
}

function addTo(counts: Map<string, TestCountsTable>, one: TestCountsTable): void {
  const key = `${one.client_id} ${one.endpoint} ${one.code}`;
  const before = counts.get(key);
  if (before === undefined) {
    counts.set(key, one);
    return;
  }
  before.count += one.count;
  before.sample = one.sample ?? before.sample;
  before.last_at = one.last_at;
}

/** The same for calls that are the same. */
const nameOf = ({ client_id, endpoint, path, doc_no, user_name, codes, text_hash }: Row): string =>
  JSON.stringify(
    text_hash === null
      ? [client_id, endpoint, codes, path, doc_no, user_name]
      : [client_id, endpoint, codes, text_hash],
  );

/** Those of some refusals that stand in the log. */
async function refusedBefore(db: Transaction<Tables>, refused: readonly Row[]) {
  const hashes = refused.flatMap(({ text_hash }) => text_hash ?? []);
  const paths = refused.filter(({ text_hash }) => text_hash === null).map(({ path }) => path);
  if (refused.length === 0) return new Set<string>();
  const rows = await db
    .selectFrom('call_log')
    .select(['client_id', 'endpoint', 'path', 'doc_no', 'user_name', 'codes', 'text_hash'])
    .distinct()
    .where('client_id', 'in', [...new Set(refused.map(({ client_id }) => client_id))])
    .where('code', 'is not', null)
    .where('is_proven', '=', 1)
    .where('is_console', '=', 0)
    .where(({ or, and, eb }) =>
      or([
        ...(hashes.length > 0 ? [eb('text_hash', 'in', hashes)] : []),
        ...(paths.length > 0 ? [and([eb('text_hash', 'is', null), eb('path', 'in', paths)])] : []),
      ]),
    )
    .execute();
  return new Set(rows.map(nameOf));
}
