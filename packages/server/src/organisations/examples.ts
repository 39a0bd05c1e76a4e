import type { ClientCategory } from '../accounts/clients.ts';
import type { Store } from '../store/store.ts';
import type { Party } from './party.ts';
import { clientCategories } from './registration.ts';

/** A made-up party of a sandbox that can register. */
export interface Example extends Party {
  readonly category: ClientCategory;
  readonly name: string;
}

/** For each category, a party of the sandbox whose PAN has no client of it yet. */
export async function exampleParties(db: Store['db']): Promise<Example[]> {
  const found = await Promise.all(clientCategories.map((category) => exampleOf(db, category)));
  return found.filter((one) => one !== undefined);
}

async function exampleOf(db: Store['db'], category: ClientCategory): Promise<Example | undefined> {
  const row = await db
    .selectFrom('taxpayers as t')
    .select(['t.pan', 't.legal_name', 't.mobile', 't.email'])
    .where('t.source', '=', 'sandbox')
    .where('t.status', '=', 'ACT')
    .where('t.block_status', '=', 'U')
    .where('t.mobile', 'is not', null)
    .where('t.email', 'is not', null)
    .where('t.type', '=', category === 'ECO' ? 'TCS' : 'REG')
    .$if(category !== 'ECO', (query) => query.where('t.einvoice_enabled', '=', 1))
    .where(({ eb, not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('clients as c')
            .select('c.client_id')
            .whereRef('c.pan', '=', 't.pan')
            .where('c.category', '=', eb.val(category)),
        ),
      ),
    )
    // One PAN in many states shows most; it comes last in the sandbox's world.
    .orderBy('t.pan', category === 'TXP' ? 'desc' : 'asc')
    .orderBy('t.gstin')
    .limit(1)
    .executeTakeFirst();
  if (!row?.mobile || !row.email) return undefined;
  const { pan: subject, legal_name: name, mobile, email } = row;
  return { category, name, subject, mobile, email };
}
