import type { Store } from '../store/store.ts';
import type { MasterList, MasterRow } from './master-versions.ts';

/** Which rows of many. */
export interface Span {
  readonly offset: number;
  readonly limit: number;
}

/** Some of the rows that were found, and how many there are. */
export interface Found {
  readonly count: number;
  readonly rows: readonly MasterRow[];
}

const columns = ['code', 'data', 'valid_from as validFrom', 'valid_to as validTo'] as const;

/** Rows of a version whose code begins with a text, or whose data holds it in any letter case. */
export async function findRows(
  db: Store['db'],
  [list, version]: readonly [MasterList, number],
  text: string,
  { offset, limit }: Span,
): Promise<Found> {
  // Signs that stand for others in a pattern match themselves too when any one sign will do.
  const literal = text.replace(/[\\%]/g, '_');
  const found = db
    .selectFrom('master_rows')
    .where('list', '=', list)
    .where('version', '=', version)
    .where((eb) =>
      eb.or([
        eb('code', 'like', `${literal}%`),
        eb(eb.fn<string>('lower', ['data']), 'like', `%${literal.toLowerCase()}%`),
      ]),
    );
  const { count } = await found
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await found.select(columns).orderBy('code').limit(limit).offset(offset).execute();
  return { count: Number(count), rows };
}

/** Rows of a version in the order of their codes, those after one of them. */
export function rowsAfter(
  db: Store['db'],
  [list, version]: readonly [MasterList, number],
  code: string,
  limit: number,
): Promise<MasterRow[]> {
  return db
    .selectFrom('master_rows')
    .select(columns)
    .where('list', '=', list)
    .where('version', '=', version)
    .where('code', '>', code)
    .orderBy('code')
    .limit(limit)
    .execute();
}
