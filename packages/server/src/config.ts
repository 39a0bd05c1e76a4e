import { parseArgs } from 'node:util';
import { defaultRoadFactor, type RuleSettings } from '@openirp/core';
import {
  addresses,
  choice,
  commonPortal,
  database,
  day,
  dayOrNone,
  decimal,
  gateway,
  integer,
  integerOrAuto,
  integerOrNone,
  list,
  type Setting,
  secret,
  text,
} from './setting-kinds.ts';

/*
 * The only reader of the environment: one table of settings, given as `--name value` or as
 * `OPENIRP_NAME`, a flag winning over a variable.
 */

export const settings = {
  environment: choice('What this portal is: a sandbox to try, or the real thing', [
    'sandbox',
    'production',
  ]),
  host: text('Address to listen on; 0.0.0.0 for all', '127.0.0.1'),
  port: integer('Port of the public interface; 0 for any free one', 7080, 0, 65_535),
  controlPort: integer('Port of the control interface, loopback and sandbox only', 7081, 0, 65_535),
  metricsPort: integerOrNone(
    'Port on which Prometheus reads metrics at /metrics; 0 for any free one, unset for none',
    0,
    65_535,
  ),
  metricsHost: text('Address on which metrics are read; they are not for strangers', '127.0.0.1'),
  data: text('Folder for database, keys and hand-over', '.openirp'),
  databaseUrl: database(
    'PostgreSQL database, as postgres://user:password@host/name?sslmode=verify-full; unset for ' +
      'SQLite in the data folder',
  ),
  databasePoolSize: integer('Connections to PostgreSQL at most, for each process', 10, 1, 1_000),
  databaseTimeoutSeconds: integer(
    'Longest time for one statement of PostgreSQL, or for a free connection',
    10,
    1,
    600,
  ),
  replicaUrl: database(
    'Read replica of the PostgreSQL database, for lists and exports, which may be a moment behind; ' +
      'unset for none',
  ),
  masterKey: text('Key that seals secrets in the database, 64 hex digits; unset for a file', ''),
  publicUrl: text(
    'Address under which clients reach this portal; unset for the one listened on',
    '',
  ),
  issuer: text('`iss` of signed documents; unset for NIC Sandbox or OpenIRP', ''),
  portalName: text('Name of this IRP, as the header `irp` and other IRPs know it', 'NIC1'),
  twins: addresses('Other IRPs that the header `irp` may name, such as NIC2=https://host'),
  twinSecret: secret('What this IRP and its twins know in common, to trust each other', 32),
  deduplicationFile: text(
    'File in which IRPs on one machine note who has an IRN; unset for an IRP that stands alone',
    '',
  ),
  portalDigit: integer('First digit of acknowledgement numbers', 1, 1, 9),
  nodeDigit: integer('Second digit of acknowledgement numbers', 1, 0, 9),
  tokenTtlMinutes: integer(
    'Life of a token in minutes; 0 for 60 in sandbox, 360 in production',
    0,
    0,
    1440,
  ),
  readWindowDays: integer('Days for which a registered invoice can be read', 2, 1, 3650),
  cancelWindowHours: integer('Hours in which an invoice can be cancelled', 24, 1, 8760),
  ewayBillCancelHours: integer('Hours in which an e-way bill can be cancelled', 24, 1, 8760),
  duplicateCheck: choice('When a known document is refused', ['before-rules', 'after-rules']),
  upperCaseNumbersSince: day(
    'Day since which document numbers are hashed in capitals',
    '2025-06-01',
  ),
  earliestDocumentDay: dayOrNone('Oldest document date that is taken; unset for none'),
  unknownHsn: choice(
    'What an HSN code gets that an imported list lacks, though its heading exists',
    ['accept', 'refuse'],
  ),
  roadFactor: decimal('How much longer roads are than straight lines', defaultRoadFactor, 1, 3),
  distanceWindow: choice(
    "What the distance of an e-way bill's sender is held against: measured distances, or estimates too",
    ['stored', 'estimated'],
  ),
  commonPortal: commonPortal(
    'Where GSTIN details are synced from: register (own entries), a file of JSON lines, or an ' +
      'http(s) address with {gstin} in it',
  ),
  commonPortalToken: text('Bearer token for the common portal; unset for none', ''),
  commonPortalTimeoutSeconds: integer('Longest time for one answer of the common portal', 5, 1, 60),
  commonPortalRetries: integer('Further attempts when the common portal fails', 2, 0, 10),
  igstOnIntraNeedsReverseCharge: choice('Ask for reverse charge with IgstOnIntra', ['no', 'yes']),
  retailPriceHsn: list(
    'Beginnings of HSN codes valued by retail price, whose sums are not checked',
  ),
  workers: integerOrAuto(
    'Processes that serve together on one port; auto for one on each core',
    1,
    1,
    256,
  ),
  bodyTimeoutSeconds: integer('Longest time for one request to arrive', 10, 1, 600),
  drainSeconds: integer('Longest time for calls under way to end at a stop', 15, 1, 600),
  connectionsMax: integer('Connections open at once', 10_000, 1, 1_000_000),
  callLogDays: integerOrNone(
    'Days for which a sandbox keeps the calls of clients, for them to read; 0 for none, unset for 7; ' +
      'production keeps none',
    0,
    90,
  ),
  callLogEntriesMax: integer('Calls kept of one client, the newest', 5_000, 1, 100_000),
  callLogMebibytesMax: integer('Mebibytes of calls kept of one client, the newest', 64, 1, 10_000),
  firstInvoice: choice('Register and verify one e-invoice at each start of a sandbox', [
    'yes',
    'no',
  ]),
  sandboxCredentials: choice(
    'Whether the pages of a sandbox show the credentials it was seeded with: to this machine, ' +
      'to everybody, or not at all',
    ['loopback', 'shown', 'hidden'],
  ),
  smtpUrl: gateway(
    'Mail server, as smtps://user:password@host:465; unset where mail is only shown',
    ['smtp', 'smtps'],
  ),
  mailFrom: text('Sender of mails', 'OpenIRP <no-reply@localhost>'),
  smsUrl: gateway(
    'Gateway of short messages: an http(s) address that takes {"to", "text"} as JSON by POST; unset ' +
      'where they are only shown',
    ['http', 'https'],
  ),
  smsToken: secret('Bearer token for the gateway of short messages; unset for none', 8),
  directAccessCrore: integer(
    'Turnover in crore rupees from which a taxpayer may call the API directly',
    500,
    0,
    1_000_000,
  ),
  trustedProxies: list(
    'Addresses or networks of proxies whose X-Forwarded-For is believed, such as 10.0.0.0/8',
  ),
  addressCheck: choice(
    'Whether clients may call from their whitelisted addresses alone; auto is yes in production',
    ['auto', 'on', 'off'],
  ),
  tokenRequestsMax: integerOrNone(
    'Token requests of one user in 15 minutes; 0 for any number, unset for 60 in production and any ' +
      'in a sandbox',
    0,
    100_000,
  ),
  blockAfterGstinErrors: integerOrNone(
    'Refusals of one GSTIN within the window after which it is warned, and then blocked; 0 for never, ' +
      'unset for 20000 in production and never in a sandbox',
    0,
    1_000_000_000,
  ),
  blockAfterClientErrors: integerOrNone(
    'The same of one client; unset for 100000 in production and never in a sandbox',
    0,
    1_000_000_000,
  ),
  blockWindowDays: integer('Days in which those refusals are counted', 7, 1, 365),
  blockGraceDays: integer('Days between the warning and the block', 2, 0, 60),
  geoipFile: text(
    'GeoIP database of countries (.mmdb) for the addresses of applications; unset for none',
    '',
  ),
  reportCertificates: text(
    'File with the signing certificates (PEM) of the sandboxes whose test reports are taken',
    '',
  ),
  otlpUrl: gateway(
    'Collector of traces that takes OTLP over HTTP in JSON, such as http://127.0.0.1:4318; unset for ' +
      'no traces',
    ['http', 'https'],
  ),
  otlpToken: secret('Bearer token for the collector of traces; unset for none', 8),
  traceShare: decimal('Share of calls whose traces are kept', 1, 0, 1),
  logCalls: choice('Which calls get a log line of level info; from level debug on all have one', [
    'none',
    'refused',
    'all',
  ]),
  slowCallMs: integer(
    'Milliseconds after which a call is slow and the log warns of it; 0 for never',
    2_000,
    0,
    600_000,
  ),
  logLevel: choice('Least severe log line that is written', [
    'info',
    'debug',
    'trace',
    'warn',
    'error',
    'silent',
  ]),
} as const satisfies Record<string, Setting<unknown>>;

type Settings = typeof settings;
type Name = keyof Settings;

export type Config = { readonly [N in Name]: ReturnType<Settings[N]['read']> };

const names = Object.keys(settings) as Name[];
const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The command-line flag of a setting. */
export const flagOf = (name: Name): string => `--${kebab(name)}`;
/** The environment variable of a setting. */
export const variableOf = (name: Name): string =>
  `OPENIRP_${kebab(name).replaceAll('-', '_').toUpperCase()}`;

/** Settings that make no sense, each with what would. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/** Reads the settings from flags and variables. Throws `ConfigError` naming every bad one. */
export function readConfig(
  args: readonly string[] = [],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const problems = unknownVariables(env);
  const flags = readFlags(args, problems);
  const config: Record<string, unknown> = {};
  for (const name of names) {
    const given = flags[kebab(name)] ?? env[variableOf(name)] ?? settings[name].default;
    try {
      config[name] = settings[name].read(given);
    } catch (error) {
      const isSecret = 'isSecret' in settings[name];
      const value = isSecret ? '' : ` = ${given}`;
      problems.push(`${flagOf(name)} (${variableOf(name)})${value}: ${(error as Error).message}`);
    }
  }
  if (config.replicaUrl && config.databaseUrl === '') {
    const [flag, variable] = [flagOf('replicaUrl'), variableOf('replicaUrl')];
    problems.push(
      `${flag} (${variable}): only beside ${variableOf('databaseUrl')}; SQLite has none`,
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config as Config;
}

function readFlags(args: readonly string[], problems: string[]): Record<string, string> {
  const options = Object.fromEntries(
    names.map((name) => [kebab(name), { type: 'string' as const }]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true }).values as Record<string, string>;
  } catch (error) {
    problems.push((error as Error).message);
    return {};
  }
}

/** A misspelt variable would otherwise be a setting silently not made. */
function unknownVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set(names.map(variableOf));
  return Object.keys(env)
    .filter((variable) => variable.startsWith('OPENIRP_') && !known.has(variable))
    .map((variable) => `${variable} is no setting; \`irp help settings\` lists them`);
}

/** The settings that rules ask for. */
export const ruleSettings = (config: Config): RuleSettings => ({
  // The sandbox trusts its register: published sandbox GSTINs fail the check digit.
  checkDigits: config.environment === 'production',
  earliestDocumentDay: config.earliestDocumentDay,
  unknownHsn: config.unknownHsn,
  igstOnIntraNeedsReverseCharge: config.igstOnIntraNeedsReverseCharge === 'yes',
  retailPriceHsn: config.retailPriceHsn,
});

/** Minutes for which a token is valid (wire contract 5.4). */
export const tokenTtlMinutes = (config: Config): number =>
  config.tokenTtlMinutes || (config.environment === 'sandbox' ? 60 : 360);

/** Whether a host name or address leads to this very machine. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/**
 * Whether pages may show the credentials with which a sandbox was seeded: with `loopback`, to whoever
 * is known to sit at this machine, which each request must tell.
 */
export function showsSandboxCredentials(config: Config): boolean {
  const { environment, sandboxCredentials, host, publicUrl } = config;
  if (environment !== 'sandbox' || sandboxCredentials === 'hidden') return false;
  if (sandboxCredentials === 'shown') return true;
  // Behind a proxy on this machine, visitors come from elsewhere.
  return isLoopback(host) && (publicUrl === '' || isLoopback(URL.parse(publicUrl)?.hostname ?? ''));
}
/** Days for which calls are kept; 0 for no call log. */
export const callLogDays = ({ callLogDays: days, environment }: Config): number =>
  environment === 'sandbox' ? (days ?? 7) : 0;

/** Whether clients may call from whitelisted addresses alone. */
export const checksAddresses = ({ addressCheck, environment }: Config): boolean =>
  addressCheck === 'auto' ? environment === 'production' : addressCheck === 'on';

/** Token requests of one user in 15 minutes; 0 for any number. */
export const tokenRequestsMax = ({ tokenRequestsMax: max, environment }: Config): number =>
  max ?? (environment === 'production' ? 60 : 0);

/** Refusals after which somebody is blocked, as set at the start; 0 for never. */
export function blockThresholds(config: Config) {
  const isReal = config.environment === 'production';
  return {
    gstinErrors: config.blockAfterGstinErrors ?? (isReal ? 20_000 : 0),
    clientErrors: config.blockAfterClientErrors ?? (isReal ? 100_000 : 0),
    windowDays: config.blockWindowDays,
    graceDays: config.blockGraceDays,
  };
}

/** `iss` of signed documents. */
export const issuerOf = (config: Config): string =>
  config.issuer || (config.environment === 'sandbox' ? 'NIC Sandbox' : 'OpenIRP');

/** Where the store is, and how it is reached. */
export const databaseSettings = (
  config: Pick<
    Config,
    'data' | 'databaseUrl' | 'replicaUrl' | 'databasePoolSize' | 'databaseTimeoutSeconds'
  >,
) => ({
  file: `${config.data}/irp.sqlite`,
  url: config.databaseUrl,
  replicaUrl: config.replicaUrl,
  poolSize: config.databasePoolSize,
  timeoutSeconds: config.databaseTimeoutSeconds,
});
