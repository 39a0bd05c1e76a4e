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
  const plannedUsers = world.flatMap((client) => client.users);
  // Users come last, so they tell of a world that is whole: a process that begins at the same moment,
  // or was killed on the way, may have left the clients without them.
  const seeded = await store.db
    .selectFrom('users')
    .select('user_name')
    .where(
      'user_name',
      'in',
      plannedUsers.map(({ userName }) => userName),
    )
    .execute();
  if (seeded.length === plannedUsers.length) return;
  await taxpayers.add(sandboxTaxpayers(now));
  await clients.add(world, now);
  await users.add(plannedUsers, now);
}
