import type { Store } from '../store/store.ts';
import type { MasterList } from './master-versions.ts';

/** Rows of one kind of change: how many, and the first of them. */
export interface Changes {
  readonly count: number;
  readonly first: readonly { readonly code: string; readonly was?: string; readonly is?: string }[];
}

/** What a version would change in the one before it. */
export interface MasterChanges {
  readonly added: Changes;
  readonly removed: Changes;
  readonly changed: Changes;
}

const examplesMax = 5;

/** Compares two versions in the store, however large they are. */
export async function compareVersions(
  { db }: Pick<Store, 'db'>,
  list: MasterList,
  from: number,
  to: number,
): Promise<MasterChanges> {
  return {
    added: await onlyIn(db, list, to, from, 'is'),
    removed: await onlyIn(db, list, from, to, 'was'),
    changed: await different(db, list, from, to),
  };
}

/** Codes of one version that another lacks. */
async function onlyIn(
  db: Store['db'],
  list: MasterList,
  version: number,
  lackedBy: number,
  as: 'is' | 'was',
): Promise<Changes> {
  const codes = db
    .selectFrom('master_rows as a')
    .leftJoin('master_rows as b', (join) =>
      join
        .onRef('b.list', '=', 'a.list')
        .onRef('b.code', '=', 'a.code')
        .on('b.version', '=', lackedBy),
    )
    .where('a.list', '=', list)
    .where('a.version', '=', version)
    .where('b.code', 'is', null);
  const { count } = await codes
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const first = await codes
    .select(['a.code', 'a.data', 'a.valid_from', 'a.valid_to'])
    .orderBy('a.code')
    .limit(examplesMax)
    .execute();
  return {
    count: Number(count),
    first: first.map((row) => ({ code: row.code, [as]: told(row) })),
  };
}

/** Codes of both versions that say something else. */
async function different(
  db: Store['db'],
  list: MasterList,
  from: number,
  to: number,
): Promise<Changes> {
  const pairs = db
    .selectFrom('master_rows as a')
    .innerJoin('master_rows as b', (join) =>
      join.onRef('b.list', '=', 'a.list').onRef('b.code', '=', 'a.code').on('b.version', '=', to),
    )
    .where('a.list', '=', list)
    .where('a.version', '=', from)
    .where((eb) =>
      eb.or([
        eb('a.data', '!=', eb.ref('b.data')),
        eb(
          eb.fn.coalesce('a.valid_from', eb.val('')),
          '!=',
          eb.fn.coalesce('b.valid_from', eb.val('')),
        ),
        eb(
          eb.fn.coalesce('a.valid_to', eb.val('')),
          '!=',
          eb.fn.coalesce('b.valid_to', eb.val('')),
        ),
      ]),
    );
  const { count } = await pairs
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const first = await pairs
    .select([
      'a.code',
      'a.data',
      'a.valid_from',
      'a.valid_to',
      'b.data as new_data',
      'b.valid_from as new_from',
      'b.valid_to as new_to',
    ])
    .orderBy('a.code')
    .limit(examplesMax)
    .execute();
  return {
    count: Number(count),
    first: first.map((row) => ({
      code: row.code,
      was: told(row),
      is: told({ data: row.new_data, valid_from: row.new_from, valid_to: row.new_to }),
    })),
  };
}

interface Told {
  readonly data: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

const told = ({ data, valid_from, valid_to }: Told): string =>
  valid_from === null && valid_to === null
    ? data
    : `${data} (${valid_from ?? 'ever'} to ${valid_to ?? 'further notice'})`;
