import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserSessions } from './accounts/browser-sessions.ts';
import { Clients } from './accounts/clients.ts';
import { Passwords, secretCost } from './accounts/passwords.ts';
import { TaxpayerImports } from './accounts/taxpayer-imports.ts';
import { Taxpayers } from './accounts/taxpayers.ts';
import { Users } from './accounts/users.ts';
import { Audit } from './audit/audit.ts';
import { systemClock } from './clock.ts';
import { type Config, databaseSettings, issuerOf } from './config.ts';
import { Blocks } from './enforcement/blocks.ts';
import { KeyRing } from './keys/key-ring.ts';
import { keyOf, masterKeyFile, Vault } from './keys/vault.ts';
import { compareVersions, type MasterChanges } from './masters/master-changes.ts';
import { type MasterList, MasterVersions } from './masters/master-versions.ts';
import { Messages } from './messages/messages.ts';
import { Officers } from './officers/officers.ts';
import { Credentials } from './organisations/credentials.ts';
import { Archive } from './register/archive.ts';
import { Rejections } from './register/rejections.ts';
import { type MigrationDesk, openMigrationDesk } from './store/migration-desk.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { VersionLives } from './versions/version-lives.ts';

/** What commands may do to a data folder, whether or not a portal is serving it. */
export interface DataFolder {
  readonly taxpayers: Taxpayers;
  readonly taxpayerImports: TaxpayerImports;
  readonly masters: MasterVersions;
  /** The register, to read. */
  readonly archive: Archive;
  readonly rejections: Rejections;
  readonly versions: VersionLives;
  readonly audit: Audit;
  readonly officers: Officers;
  /** The keys of the portal, made when there are none. */
  keys(): Promise<KeyRing>;
  /** Clients and users. */
  readonly credentials: Credentials;
  compare(list: MasterList, from: number, to: number): Promise<MasterChanges>;
  close(): Promise<void>;
}

/** Sessions are ended here and never opened. */
const sessionHours = 1;

/** Opens the store of a data folder, or the database that is named, made when it is not there. */
export async function openDataFolder(config: Config): Promise<DataFolder> {
  const { data } = config;
  if (!existsSync(data)) mkdirSync(data, { recursive: true, mode: 0o700 });
  const store = await openStore({ ...databaseSettings(config), tell: () => {} });
  const audit = new Audit(store, systemClock);
  const clients = new Clients(store, new Passwords(secretCost), systemClock);
  const messages = messagesOf(config, store);
  const sessions = new BrowserSessions(store, systemClock, 'officer', sessionHours);
  return {
    audit,
    officers: new Officers({
      ...{ store, audit, sessions },
      clock: systemClock,
      passwords: new Passwords(),
    }),
    keys: () => {
      const vault = vaultOf(config);
      return KeyRing.open({ store, vault, now: systemClock.now(), issuer: issuerOf(config) });
    },
    taxpayers: new Taxpayers(store, systemClock),
    taxpayerImports: new TaxpayerImports(store, systemClock),
    masters: new MasterVersions(store, systemClock),
    archive: new Archive(store),
    rejections: new Rejections(store, systemClock),
    versions: new VersionLives(store, systemClock),
    credentials: new Credentials({
      store,
      clock: systemClock,
      clients,
      users: new Users(store, new Passwords()),
      audit,
      blocks: new Blocks({ store, clock: systemClock, clients, audit, messages }),
    }),
    compare: (list, from, to) => compareVersions(store, list, from, to),
    close: () => store.close(),
  };
}

/** Sees to the migrations of a data folder or database, which a portal has made already. */
export function openMigrations(
  config: Config,
  tell: (what: string) => void,
): Promise<MigrationDesk> {
  const { data, databaseUrl } = config;
  if (databaseUrl === '' && !existsSync(join(data, 'irp.sqlite'))) {
    throw new Error(`${data} holds no register: name the portal's data folder with --data`);
  }
  return openMigrationDesk({ ...databaseSettings(config), tell });
}

const keyFileOf = ({ data }: Config): string => join(data, 'master.key');

const vaultOf = (config: Config): Vault =>
  new Vault(config.masterKey === '' ? masterKeyFile(keyFileOf(config)) : keyOf(config.masterKey));

/** The queue of messages, where the key is at hand that the portal opens them with. */
function messagesOf(config: Config, store: Store): Messages | undefined {
  if (config.masterKey === '' && !existsSync(keyFileOf(config))) return undefined;
  return new Messages(store, vaultOf(config), systemClock);
}
