import type { Clients } from '../accounts/clients.ts';
import type { Taxpayers } from '../accounts/taxpayers.ts';
import type { Users } from '../accounts/users.ts';
import type { Store } from '../store/store.ts';
import { type SandboxClient, sandboxTaxpayers } from './world.ts';

interface SeedParts {
  readonly store: Store;
  readonly clients: Clients;
  readonly users: Users;
  readonly taxpayers: Taxpayers;
  readonly now: number;
}

/** Fills an empty sandbox. What is there already stays: a frozen user remains frozen. */
export async function seedSandbox(
  world: readonly SandboxClient[],
  { store, clients, users, taxpayers, now }: SeedParts,
): Promise<void> {
  const seeded = await store.db
    .selectFrom('clients')
    .select('client_id')
    .where(
      'client_id',
      'in',
      world.map(({ clientId }) => clientId),
    )
    .execute();
  if (seeded.length === world.length) return;
  await taxpayers.add(sandboxTaxpayers());
  await clients.add(world, now);
  await users.add(
    world.flatMap((client) => client.users),
    now,
  );
}
