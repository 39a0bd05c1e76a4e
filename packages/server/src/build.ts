import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { BrowserSessions } from './accounts/browser-sessions.ts';
import { Clients } from './accounts/clients.ts';
import { openCommonPortal } from './accounts/common-portal/open-common-portal.ts';
import { ConsoleStates } from './accounts/console-states.ts';
import { Passwords, secretCost } from './accounts/passwords.ts';
import { PortalSessions } from './accounts/portal-sessions.ts';
import { SeededCredentials } from './accounts/seeded-credentials.ts';
import { Sessions } from './accounts/sessions.ts';
import { Taxpayers } from './accounts/taxpayers.ts';
import { Users } from './accounts/users.ts';
import { CallLog } from './call-log/call-log.ts';
import { systemClock } from './clock.ts';
import {
  type Config,
  ConfigError,
  callLogDays,
  databaseSettings,
  issuerOf,
  ruleSettings,
  showsSandboxCredentials,
  tokenTtlMinutes,
} from './config.ts';
import { seedSandbox } from './control/seed.ts';
import { StoredClock } from './control/stored-clock.ts';
import { sandboxClients } from './control/world.ts';
import { type Deduplication, noDeduplication } from './deduplication/deduplication.ts';
import { settleClaims } from './deduplication/settle.ts';
import { SharedFile } from './deduplication/shared-file.ts';
import { Health } from './health/health.ts';
import type { Irp } from './irp.ts';
import { KeyRing } from './keys/key-ring.ts';
import { keyOf, masterKeyFile, Vault } from './keys/vault.ts';
import { openLog } from './log.ts';
import { LongWork } from './long-work.ts';
import { MasterVersions } from './masters/master-versions.ts';
import { Masters } from './masters/masters.ts';
import { Metrics } from './metrics/metrics.ts';
import { openOnboarding, openSources } from './onboarding.ts';
import { Archive } from './register/archive.ts';
import { EwayBills } from './register/eway-bills.ts';
import { Numbers } from './register/numbers.ts';
import { Register } from './register/register.ts';
import { Rejections } from './register/rejections.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { TestReports } from './test-report/test-reports.ts';
import type { Traces } from './traces/traces.ts';
import { Twins } from './twins/twins.ts';
import { VersionLives } from './versions/version-lives.ts';
import { Versions } from './versions/versions.ts';

/** The parts of a portal, built but not listening. */
export interface Built {
  readonly irp: Irp;
  readonly vault: Vault;
  /** The movable clock of a sandbox. */
  readonly sandboxClock: StoredClock | undefined;
  close(): Promise<void>;
}

/** A morning's work, and an officer's shift. */
const organisationHours = 4;
const officerHours = 8;

/** Builds the parts from settings and hands them to each other. */
export async function build(config: Config): Promise<Built> {
  refuseWhatIsNotThere(config);
  const sources = openSources(config);
  const ground = await openGround(config);
  const { log, store, clock, sandboxClock, vault } = ground;
  const metrics = config.metricsPort === undefined ? undefined : await Metrics.open();
  const traces = await openTraces(config, log);
  const { hashing, ...accounts } = openAccounts(ground);
  const [{ keys, masters, versions, versionLives }] = await Promise.all([
    openLists(ground),
    sandboxClock && seedSandbox(sandboxClients(vault), { store, ...accounts, now: clock.now() }),
  ]);
  const deduplication = await openDeduplication(config);
  const longWork = new LongWork();
  const registers = openRegisters(ground, { keys, deduplication, metrics, longWork });
  await settleClaims(deduplication, (irn) => registers.register.findAnywhere(irn));
  const callLog = openCallLog(ground);
  await callLog.begin();
  const others = { ...accounts, masters };
  const { stop: stopOnboarding, ...onboarding } = await openOnboarding(ground, others);
  metrics?.watch({
    signing: registers.register.queue,
    ...{ hashing, callLog, traces },
    pool: () => store.pool,
    messagesWaiting: () => onboarding.messages.waiting(),
  });
  const irp: Irp = {
    ...{ config, log, store, clock, metrics, traces },
    ...accounts,
    ...registers,
    ...onboarding,
    sources,
    health: new Health(store),
    longWork,
    rules: ruleSettings(config),
    keys,
    masters,
    versions,
    versionLives,
    twins: new Twins(config),
    callLog,
    testReports: new TestReports({ ...ground, ...accounts, keys, callLog, realClock: systemClock }),
  };
  const close = async () => {
    sandboxClock?.stop();
    masters.stop();
    versions.stop();
    await callLog.stop();
    await stopOnboarding();
    await traces?.stop();
    await deduplication.close();
    await store.close();
  };
  return { irp, vault, sandboxClock, close };
}

function refuseWhatIsNotThere(config: Config): void {
  const { twins, twinSecret, environment } = config;
  if (environment === 'production' && (config.callLogDays ?? 0) > 0) {
    throw new ConfigError([
      'OPENIRP_CALL_LOG_DAYS: production keeps no calls, which are full of what taxpayers send',
    ]);
  }
  if (twins.size > 0 && twinSecret === '') {
    throw new ConfigError(['OPENIRP_TWINS: twins trust each other by OPENIRP_TWIN_SECRET alone']);
  }
}

/** Whoever keeps no traces does not load what makes them. */
async function openTraces(config: Config, log: Logger): Promise<Traces | undefined> {
  const { otlpUrl: url, otlpToken: token, traceShare: share } = config;
  if (url === '') return undefined;
  const { Traces } = await import('./traces/traces.ts');
  return new Traces({ url, token, share, clock: systemClock, tell: (what) => log.warn(what) });
}

type Ground = Awaited<ReturnType<typeof openGround>>;

/** What all other parts stand on. */
async function openGround(config: Config) {
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const log = openLog(config);
  const masterKey =
    config.masterKey === ''
      ? masterKeyFile(join(config.data, 'master.key'))
      : keyOf(config.masterKey);
  const store = await openTrustedStore(config, log);
  const isSandbox = config.environment === 'sandbox';
  const sandboxClock = isSandbox ? await StoredClock.open(store) : undefined;
  const clock = sandboxClock ?? systemClock;
  return { config, log, vault: new Vault(masterKey), store, sandboxClock, clock };
}

/** In production, a database that answers before a commit is on disk is refused. */
const openTrustedStore = (config: Config, log: Logger): Promise<Store> =>
  openStore({
    ...databaseSettings(config),
    contracts: true,
    tell: (what) => log.warn(what),
    onWeakness: (weakness) => {
      if (config.environment !== 'production') return log.warn(weakness);
      throw new ConfigError([`OPENIRP_DATABASE_URL: ${weakness}`]);
    },
  });

/** Who may call, and of whom. */
function openAccounts({ config, store, clock, vault }: Ground) {
  const hashing = { password: new Passwords(), secret: new Passwords(secretCost) };
  const users = new Users(store, hashing.password);
  const clients = new Clients(store, hashing.secret, clock);
  return {
    hashing,
    clients,
    users,
    sessions: new Sessions(store, vault, clock, tokenTtlMinutes(config)),
    portalSessions: new PortalSessions(store, clock, users, clients),
    organisationSessions: new BrowserSessions(store, clock, 'organisation', organisationHours),
    officerSessions: new BrowserSessions(store, clock, 'officer', officerHours),
    consoleStates: new ConsoleStates(store, clock, vault),
    seededCredentials: showsSandboxCredentials(config)
      ? new SeededCredentials(sandboxClients(vault), clients, users)
      : undefined,
    taxpayers: new Taxpayers(store, clock, openCommonPortal(config)),
  };
}

/** What is read from the store at the start: keys, code lists, lives of the versions. */
async function openLists({ config, log, store, clock, vault }: Ground) {
  const { environment, unknownHsn } = config;
  const versionLives = new VersionLives(store, clock);
  const [keys, masters, versions] = await Promise.all([
    // A certificate's validity is real time's business, whatever the sandbox's clock says.
    KeyRing.open({ store, vault, now: systemClock.now(), issuer: issuerOf(config) }),
    Masters.open(new MasterVersions(store, clock), config, (err) =>
      log.warn({ err }, 'imported masters not read'),
    ),
    Versions.open(versionLives, { environment, clock }, (err) =>
      log.warn({ err }, 'lives of the versions not read'),
    ),
  ]);
  if (unknownHsn === 'refuse' && !masters.lists.isHsnComplete) {
    log.warn('no HSN list is imported, so headings are all that is checked (irp masters import)');
  }
  return { keys, masters, versions, versionLives };
}

const openCallLog = ({ config, log, store, clock }: Ground): CallLog =>
  new CallLog(
    { store, clock, onFault: (err) => log.warn({ err }, 'calls could not be recorded') },
    {
      days: callLogDays(config),
      entriesByClientMax: config.callLogEntriesMax,
      bytesByClientMax: config.callLogMebibytesMax * 1024 * 1024,
      tokenTtlMinutes: tokenTtlMinutes(config),
    },
  );

/** Ages of claims are real time: a sandbox's clock can be moved. */
const openDeduplication = async (config: Config): Promise<Deduplication> =>
  config.deduplicationFile === ''
    ? noDeduplication
    : SharedFile.open(config.deduplicationFile, config.portalName, systemClock);

interface RegisterMeans {
  readonly keys: KeyRing;
  readonly deduplication: Deduplication;
  readonly metrics: Metrics | undefined;
  readonly longWork: LongWork;
}

/** Invoices, their e-way bills, and what became of them. */
function openRegisters(
  { config, log, store, clock }: Ground,
  { keys, deduplication, metrics, longWork }: RegisterMeans,
) {
  const numbers = new Numbers(store, config.portalDigit, config.nodeDigit);
  return {
    register: new Register({
      ...{ store, keys, clock, numbers, deduplication },
      cancelWindowHours: config.cancelWindowHours,
      turn: () => longWork.turn(),
      groupSizes: metrics?.groupSizes,
      onFault: (err) => log.error({ err }, 'other IRPs could not be told of a registration'),
    }),
    ewayBills: new EwayBills({
      ...{ store, clock, numbers },
      cancelWindowHours: config.ewayBillCancelHours,
    }),
    rejections: new Rejections(store, clock),
    archive: new Archive(store),
  };
}
