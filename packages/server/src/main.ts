import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { Clients } from './accounts/clients.ts';
import { openCommonPortal } from './accounts/common-portal/open-common-portal.ts';
import { Passwords, secretCost } from './accounts/passwords.ts';
import { Sessions } from './accounts/sessions.ts';
import { Taxpayers } from './accounts/taxpayers.ts';
import { Users } from './accounts/users.ts';
import { type Gate, publicApp } from './app.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, issuerOf, ruleSettings, tokenTtlMinutes } from './config.ts';
import { controlApp } from './control/control-app.ts';
import { type SandboxFile, sandboxFile, writeSandboxFile } from './control/sandbox-file.ts';
import { seedSandbox } from './control/seed.ts';
import { StoredClock } from './control/stored-clock.ts';
import { sandboxClients } from './control/world.ts';
import type { Irp } from './irp.ts';
import { KeyRing } from './keys/key-ring.ts';
import { keyOf, masterKeyFile, Vault } from './keys/vault.ts';
import { type Listening, listen } from './listen.ts';
import { MasterVersions } from './masters/master-versions.ts';
import { Masters } from './masters/masters.ts';
import { AckNumbers } from './register/ack-numbers.ts';
import { Register } from './register/register.ts';
import { openSqliteStore } from './store/sqlite-store.ts';

/** The parts of a portal, built but not listening. */
export interface Built {
  readonly irp: Irp;
  readonly vault: Vault;
  /** The movable clock of a sandbox. */
  readonly sandboxClock: StoredClock | undefined;
  close(): Promise<void>;
}

/** Builds the parts from settings and hands them to each other. */
export async function build(config: Config): Promise<Built> {
  refuseWhatIsNotThere(config);
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const masterKey =
    config.masterKey === ''
      ? masterKeyFile(join(config.data, 'master.key'))
      : keyOf(config.masterKey);
  const vault = new Vault(masterKey);
  const store = await openSqliteStore(join(config.data, 'irp.sqlite'));
  const isSandbox = config.environment === 'sandbox';
  const sandboxClock = isSandbox ? await StoredClock.open(store) : undefined;
  const clock = sandboxClock ?? systemClock;
  const clients = new Clients(store, new Passwords(secretCost));
  const users = new Users(store, new Passwords());
  const taxpayers = new Taxpayers(store, clock, openCommonPortal(config));
  const [keys, masters] = await Promise.all([
    // A certificate's validity is real time's business, whatever the sandbox's clock says.
    KeyRing.open({ store, vault, now: Date.now(), issuer: issuerOf(config) }),
    Masters.open(new MasterVersions(store, clock), config, (err) =>
      log.warn({ err }, 'imported masters not read'),
    ),
    isSandbox &&
      seedSandbox(sandboxClients(vault), { store, clients, users, taxpayers, now: clock.now() }),
  ]);
  if (config.unknownHsn === 'refuse' && !masters.lists.isHsnComplete) {
    log.warn('no HSN list is imported, so headings are all that is checked (irp masters import)');
  }
  const irp: Irp = {
    config,
    rules: ruleSettings(config),
    clock,
    log,
    keys,
    clients,
    users,
    sessions: new Sessions(store, vault, clock, tokenTtlMinutes(config)),
    taxpayers,
    masters,
    register: new Register({
      store,
      keys,
      clock,
      ackNumbers: new AckNumbers(store, config.portalDigit, config.nodeDigit),
      cancelWindowHours: config.cancelWindowHours,
    }),
    store,
  };
  const close = async () => {
    sandboxClock?.stop();
    masters.stop();
    await store.close();
  };
  return { irp, vault, sandboxClock, close };
}

function refuseWhatIsNotThere({ databaseUrl }: Config): void {
  if (databaseUrl !== '') {
    throw new ConfigError(['OPENIRP_DATABASE_URL: only the embedded database is built in so far']);
  }
}

/** A portal that is serving. */
export interface Running {
  readonly irp: Irp;
  readonly publicUrl: string;
  /** Only in a sandbox. */
  readonly controlUrl: string | undefined;
  readonly sandbox: SandboxFile | undefined;
  /** Answers the calls under way, refuses new ones, and closes the database. */
  stop(): Promise<void>;
}

/** Starts a portal: builds it, listens, and in a sandbox writes the hand-over file. */
export async function start(config: Config): Promise<Running> {
  const built = await build(config);
  const gate: Gate = { open: true };
  const listening: Listening[] = [];
  const stop = async () => {
    gate.open = false;
    await Promise.all(listening.map((server) => server.drain(config.drainSeconds * 1000)));
    await built.close();
    built.irp.log.info('stopped');
  };
  try {
    return { ...(await serve(built, config, gate, listening)), stop };
  } catch (error) {
    // A taken port, say: what is open already must not keep the process alive.
    await stop();
    throw error;
  }
}

/** Opens the ports, adding to `listening`, and writes the hand-over. */
async function serve(
  { irp, vault, sandboxClock }: Built,
  config: Config,
  gate: Gate,
  listening: Listening[],
): Promise<Omit<Running, 'stop'>> {
  const open = async (app: Parameters<typeof listen>[0], host: string, port: number) => {
    const { connectionsMax, bodyTimeoutSeconds } = config;
    const requestTimeoutMs = bodyTimeoutSeconds * 1000;
    const server = await listen(app, { host, port, connectionsMax, requestTimeoutMs });
    listening.push(server);
    return server.port;
  };
  const port = await open(publicApp(irp, gate), config.host, config.port);
  const publicUrl = config.publicUrl || `http://${reachable(config.host)}:${port}`;
  let controlUrl: string | undefined;
  let sandbox: SandboxFile | undefined;
  if (sandboxClock !== undefined) {
    const app = controlApp(irp, sandboxClock);
    controlUrl = `http://127.0.0.1:${await open(app, '127.0.0.1', config.controlPort)}`;
    sandbox = sandboxFile(sandboxClients(vault), irp.keys, { publicUrl, controlUrl });
    writeSandboxFile(join(config.data, 'sandbox.json'), sandbox);
  }
  irp.log.info({ publicUrl, controlUrl, environment: config.environment }, 'serving');
  return { irp, publicUrl, controlUrl, sandbox };
}

/** An address that a client on this machine can use for a listening address. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
