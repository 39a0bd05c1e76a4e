import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Audit } from './audit/audit.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { opensKeys } from './keys/key-ring.ts';
import { keyOf, Vault } from './keys/vault.ts';
import { backUp, type Contents, check, putInPlace } from './store/backup.ts';

type Place = Pick<Config, 'data' | 'databaseUrl' | 'masterKey'>;

export interface RestoreOptions {
  /** File with the master key, for a folder that has none yet. */
  readonly keyFile?: string | undefined;
  /** Acknowledgement and e-way bill numbers that are passed over. */
  readonly skippedNumbers: number;
}

/**
 * Backs the embedded database of a data folder up, whether or not a portal is serving it. Refuses to
 * replace a file.
 */
export async function backUpFolder(
  config: Place,
  to: string,
  onProgress?: (bytes: number, of: number) => void,
): Promise<Contents> {
  const from = databaseIn(config);
  if (!existsSync(from)) throw new Error(`${config.data} holds no register: name it with --data`);
  if (existsSync(to)) throw new Error(`${to} is there already; choose another name`);
  const { size } = statSync(from);
  return backUp(from, to, (bytes) => onProgress?.(bytes, size));
}

/**
 * Makes a data folder of a backup. Everything is checked before anything is written: the copy, and that
 * the master key opens its keys. Refuses a folder that has a register, or another master key.
 */
export async function restoreFolder(
  config: Place,
  backupFile: string,
  { keyFile, skippedNumbers }: RestoreOptions,
): Promise<Contents> {
  const to = databaseIn(config);
  if (existsSync(to)) {
    throw new Error(`${config.data} has a register already; move it away, or name another folder`);
  }
  if (!existsSync(backupFile)) throw new Error(`there is no file ${backupFile}`);
  const contents = await check(backupFile);
  const key = masterKeyFor(config, keyFile);
  if (!opensKeys(contents.keys, new Vault(keyOf(key)))) {
    throw new Error(
      'the master key is another than the one with which this backup was made. Name the right one ' +
        'with --key-file, or in OPENIRP_MASTER_KEY',
    );
  }
  refuseOtherKey(config, key);
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  if (config.masterKey === '' && !existsSync(keyFileIn(config))) {
    writeFileSync(keyFileIn(config), `${key}\n`, { mode: 0o600 });
  }
  const { sha256 } = contents;
  await putInPlace(backupFile, to, skippedNumbers, (store, db) =>
    new Audit(store, systemClock).note(
      {
        actor: 'operator',
        act: 'restored',
        subject: 'register',
        details: { sha256, skippedNumbers },
      },
      db,
    ),
  );
  return contents;
}

function databaseIn({ data, databaseUrl }: Place): string {
  if (databaseUrl !== '') {
    throw new Error(
      'this portal keeps its data in PostgreSQL, which has backups of its own: pg_basebackup and an ' +
        'archive of its log, or pg_dump (docs/backup.md)',
    );
  }
  return join(data, 'irp.sqlite');
}

const keyFileIn = ({ data }: Place): string => join(data, 'master.key');

function masterKeyFor(config: Place, keyFile: string | undefined): string {
  if (config.masterKey !== '') return config.masterKey;
  const file = keyFile ?? keyFileIn(config);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new Error(
    `the master key is needed as well: put it into ${file}, or name it with --key-file`,
  );
}

/** A portal would take the key that lies in its folder, and not start with it. */
function refuseOtherKey(config: Place, key: string): void {
  const file = keyFileIn(config);
  if (!existsSync(file)) return;
  if (readFileSync(file, 'utf8').trim().toLowerCase() === key.trim().toLowerCase()) return;
  throw new Error(
    `${file} is another master key than the one with which this backup was made; move it away, or ` +
      'name another folder',
  );
}
