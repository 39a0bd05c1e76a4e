import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type IrpClient,
  type Outbox,
  type OutboxStore,
  openOutbox,
  postgresOutboxStore,
  sqliteOutboxStore,
} from '@openirp/client';
import { type Command, Option } from 'commander';
import type { Profile } from '../profile/index.ts';
import { privateFolder } from '../profile/private-file.ts';

/** Which outbox a command works with. */
export interface OutboxFlags {
  /** A file, or the address of a PostgreSQL database. */
  readonly outbox?: string;
}

/** Adds `--outbox` to a command. */
export const outboxOption = (command: Command): Command =>
  command.addOption(
    new Option(
      '--outbox <file|url>',
      "file of SQLite, or postgres://…; a file in the profile's data folder when left out",
    ).env('IRP_OUTBOX'),
  );

/** What a process that was killed had in hand is free for the next one after so long. */
const leaseMs = 10_000;

/** Opens the outbox of a profile for as long as some work takes. */
export async function withOutbox<T>(
  client: IrpClient,
  profile: Profile,
  { outbox: place, concurrency = 1 }: OutboxFlags & { readonly concurrency?: number },
  work: (outbox: Outbox) => Promise<T>,
): Promise<T> {
  const store = await storeAt(place ?? outboxFile(profile), concurrency);
  const outbox = openOutbox({ client, store, concurrency, leaseMs });
  try {
    return await work(outbox);
  } finally {
    await outbox.close();
    await store.close();
  }
}

/** The file of a profile's outbox that looking into it would make; undefined when it is there. */
export function missingOutbox(profile: Profile, { outbox }: OutboxFlags): string | undefined {
  const place = outbox ?? outboxFile(profile);
  return isAddress(place) || existsSync(place) ? undefined : place;
}

const outboxFile = ({ dataFolder }: Profile): string => join(dataFolder, 'outbox.sqlite');

const isAddress = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

async function storeAt(place: string, concurrency: number): Promise<OutboxStore> {
  if (isAddress(place)) {
    return postgresOutboxStore(place, { connections: Math.min(concurrency + 1, 10) });
  }
  privateFolder(dirname(place));
  // It holds invoices: whoever may read it is the owner's to decide.
  closeSync(openSync(place, 'a', 0o600));
  return sqliteOutboxStore(place);
}
