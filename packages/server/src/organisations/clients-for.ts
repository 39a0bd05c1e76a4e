import { hash } from 'node:crypto';
import type { ClientCategory } from '../accounts/clients.ts';
import type { Store } from '../store/store.ts';

/** What a client is to an organisation. */
export type Relation =
  /** Its own. */
  | 'own'
  /** A service provider's: a GSP, an ERP, an e-commerce operator. */
  | 'provider'
  /** A direct-access company's that has listed it as a sister concern. */
  | 'company'
  /** Nobody's that may act for it any more. */
  | 'none';

/** A client as others than its owner may know it: by a name, not by its id. */
export interface KnownClient {
  /** Names the client in forms and addresses. */
  readonly key: string;
  readonly clientId: string;
  readonly category: ClientCategory;
  readonly name: string;
  readonly relation: Relation;
}

export const providerCategories: readonly ClientCategory[] = ['GSP', 'ERP', 'ECO'];

/** The key of a client. */
export const keyOf = (clientId: string): string =>
  hash('sha256', `client ${clientId}`, 'base64url').slice(0, 16);

const shown = ['client_id', 'category', 'name', 'pan', 'state'] as const;

interface Row {
  readonly client_id: string;
  readonly category: string;
  readonly name: string;
  readonly pan: string | null;
  readonly state: 'active' | 'blocked';
}

/** The client with some key, or id, as it stands to a PAN now. */
export async function relationTo(
  db: Store['db'],
  pan: string,
  clientId: string,
): Promise<Relation> {
  const row = await db
    .selectFrom('clients')
    .select(shown)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row === undefined ? 'none' : relationOf(row, pan, await companiesOf(db, pan));
}

/** Every active client under which an organisation may have users: own ones first, then by name. */
export async function clientsFor(db: Store['db'], pan: string): Promise<KnownClient[]> {
  const companies = await companiesOf(db, pan);
  const rows = await db
    .selectFrom('clients')
    .select(shown)
    .where('state', '=', 'active')
    .where(({ or, eb }) =>
      or([
        eb('pan', '=', pan),
        eb('category', 'in', [...providerCategories]),
        eb('client_id', 'in', [...companies, '']),
      ]),
    )
    .orderBy('name')
    .orderBy('client_id')
    .execute();
  const known = rows.map((row) => knownOf(row, relationOf(row, pan, companies)));
  return known.sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}

/** The clients with some ids, as they stand to a PAN. */
export async function clientsNamed(
  db: Store['db'],
  pan: string,
  clientIds: readonly string[],
): Promise<Map<string, KnownClient>> {
  if (clientIds.length === 0) return new Map();
  const companies = await companiesOf(db, pan);
  const rows = await db
    .selectFrom('clients')
    .select(shown)
    .where('client_id', 'in', [...clientIds])
    .execute();
  return new Map(
    rows.map((row) => [row.client_id, knownOf(row, relationOf(row, pan, companies))] as const),
  );
}

/** An organisation's own clients, blocked ones as well. */
export function ownClients(db: Store['db'], pan: string): Promise<Row[]> {
  return db
    .selectFrom('clients')
    .select(shown)
    .where('pan', '=', pan)
    .orderBy('category')
    .execute();
}

const order: readonly Relation[] = ['own', 'company', 'provider', 'none'];

async function companiesOf(db: Store['db'], pan: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sister_concerns')
    .select('client_id')
    .where('pan', '=', pan)
    .execute();
  return rows.map(({ client_id }) => client_id);
}

function relationOf(row: Row, pan: string, companies: readonly string[]): Relation {
  if (row.state !== 'active') return 'none';
  if (row.pan === pan) return 'own';
  const isListed = companies.includes(row.client_id) && row.category === 'TXP';
  if (isListed) return 'company';
  return providerCategories.some((category) => category === row.category) ? 'provider' : 'none';
}

const knownOf = ({ client_id, category, name }: Row, relation: Relation): KnownClient => ({
  key: keyOf(client_id),
  clientId: client_id,
  category: category as ClientCategory,
  name,
  relation,
});
