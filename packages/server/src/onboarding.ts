import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { Passwords } from './accounts/passwords.ts';
import { Countries } from './applications/addresses.ts';
import { Applications } from './applications/applications.ts';
import { certificatesIn } from './applications/certificates.ts';
import { Audit } from './audit/audit.ts';
import { type Clock, systemClock } from './clock.ts';
import {
  blockThresholds,
  type Config,
  ConfigError,
  checksAddresses,
  tokenRequestsMax,
} from './config.ts';
import { ClientAddresses } from './enforcement/addresses.ts';
import { BlockRules } from './enforcement/block-rules.ts';
import { Blocks } from './enforcement/blocks.ts';
import { ErrorCounts } from './enforcement/error-counts.ts';
import { goRounds, type RoundParts } from './enforcement/rounds.ts';
import { SourceAddresses } from './enforcement/source-address.ts';
import { TokenRequests } from './enforcement/token-requests.ts';
import type { Irp } from './irp.ts';
import type { Vault } from './keys/vault.ts';
import { Delivery } from './messages/delivery.ts';
import { Messages } from './messages/messages.ts';
import { openGateways } from './messages/open-gateways.ts';
import { OfficerSignIn } from './officers/officer-sign-in.ts';
import { Officers } from './officers/officers.ts';
import { SecondFactor } from './officers/second-factor.ts';
import { OneTimeCodes } from './one-time-codes/one-time-codes.ts';
import { Access } from './organisations/access.ts';
import { DummyGstins } from './organisations/dummy-gstins.ts';
import { GstinUsers } from './organisations/gstin-users.ts';
import { Organisations } from './organisations/organisations.ts';
import { SisterConcerns } from './organisations/sister-concerns.ts';
import { Publications } from './publications/publications.ts';
import type { Store } from './store/store.ts';

/** What the parts stand on. */
interface Ground {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly clock: Clock;
  readonly vault: Vault;
}

/** The parts made before. */
type Accounts = Pick<Irp, 'clients' | 'users' | 'taxpayers' | 'masters' | 'officerSessions'>;

/**
 * How organisations come in and stay: what is sent to them, what they ask for, who decides, what they do
 * with their credentials, and what is held against them. `stop` ends what goes on by itself.
 */
export async function openOnboarding(ground: Ground, accounts: Accounts) {
  const { log, store, clock, vault } = ground;
  const audit = new Audit(store, clock);
  const { messages, delivery } = openMessages(ground);
  const told = { audit, messages };
  const applications = openApplications(ground, told);
  const { stopRounds, ...enforcement } = openEnforcement(ground, { ...accounts, ...told }, [
    applications,
  ]);
  const publications = await Publications.open({ store, clock, audit }, (err) =>
    log.warn({ err }, 'publications not read'),
  );
  const stop = async () => {
    publications.stop();
    await delivery.stop();
    await stopRounds();
  };
  const organisations = new Organisations({ store, clock, clients: accounts.clients, ...told });
  return {
    ...told,
    oneTimeCodes: new OneTimeCodes(store, vault, clock, messages),
    organisations,
    applications,
    ...openOfficers(ground, accounts, audit),
    ...openCredentialsInUse(ground, { ...accounts, ...told, organisations }),
    ...enforcement,
    publications,
    stop,
  };
}

/** The queue of messages, and what carries them off. */
function openMessages({ config, log, store, clock, vault }: Ground) {
  const onFault = (err: unknown) => log.error({ err }, 'messages could not be delivered');
  const gateways = openGateways(config);
  if (config.environment === 'production' && Object.keys(gateways).length < 2) {
    log.warn('without OPENIRP_SMTP_URL and OPENIRP_SMS_URL codes reach nobody');
  }
  const delivery = new Delivery({ store, vault, clock, gateways, onFault });
  delivery.begin();
  return { delivery, messages: new Messages(store, vault, clock, () => delivery.wake()) };
}

/** Who works at the desk, and its door. */
function openOfficers(
  { config, store, vault }: Ground,
  { officerSessions: sessions }: Accounts,
  audit: Audit,
) {
  // Authenticators and one-time passwords go by real time, whatever the sandbox's clock says.
  const options = { store, clock: systemClock, audit, sessions, passwords: new Passwords() };
  const factor = new SecondFactor(vault, systemClock, `OpenIRP ${config.environment}`);
  return {
    officers: new Officers(options),
    officerSignIn: new OfficerSignIn(options, vault, factor),
  };
}

/** What organisations do with their credentials. */
function openCredentialsInUse(
  { config, store, clock }: Ground,
  others: Pick<Irp, 'users' | 'taxpayers' | 'masters' | 'audit' | 'messages' | 'organisations'>,
) {
  const parts = { store, clock, ...others };
  return {
    access: new Access(store, others.users, config.directAccessCrore),
    gstinUsers: new GstinUsers(parts),
    dummyGstins: new DummyGstins(parts),
    sisterConcerns: new SisterConcerns(parts),
  };
}

/** Whom to believe about addresses. */
export function openSources({ trustedProxies }: Config): SourceAddresses {
  try {
    return new SourceAddresses(trustedProxies);
  } catch (error) {
    throw new ConfigError([`OPENIRP_TRUSTED_PROXIES: ${(error as Error).message}`]);
  }
}

/** What is held against those who call. */
function openEnforcement(
  { config, log, store, clock }: Ground,
  { clients, audit, messages }: Pick<Irp, 'clients' | 'audit' | 'messages'>,
  others: RoundParts['others'],
) {
  const byDefault = blockThresholds(config);
  const isCounted =
    config.environment === 'production' || byDefault.gstinErrors + byDefault.clientErrors > 0;
  const errorCounts = new ErrorCounts(store, clock, isCounted);
  const blocks = new Blocks({ store, clock, clients, audit, messages });
  const blockRules = new BlockRules({
    ...{ store, clock, audit, blocks, byDefault },
    counts: errorCounts,
  });
  const tokenRequests = new TokenRequests(store, clock, tokenRequestsMax(config));
  const stopRounds = goRounds({
    ...{ counts: errorCounts, rules: blockRules, tokenRequests, others },
    onFault: (err) =>
      log.warn({ err }, 'block rules could not be looked at, or old rows not deleted'),
  });
  const clientAddresses = new ClientAddresses(store, clock, checksAddresses(config));
  return { clientAddresses, tokenRequests, blocks, blockRules, errorCounts, stopRounds };
}

/** Requests to production, and what they are judged by. */
function openApplications(
  { config, store, clock }: Ground,
  told: { readonly audit: Audit; readonly messages: Messages },
): Applications {
  const { geoipFile, directAccessCrore, publicUrl } = config;
  return new Applications({
    ...{ store, clock, directAccessCrore, publicUrl, ...told },
    countries: new Countries(readSetting('OPENIRP_GEOIP_FILE', geoipFile)),
    certificates: certificatesOf(config),
  });
}

/** The sandboxes whose reports are taken. */
function certificatesOf({ reportCertificates }: Config): readonly string[] {
  const variable = 'OPENIRP_REPORT_CERTIFICATES';
  const file = readSetting(variable, reportCertificates);
  try {
    return file === undefined ? [] : certificatesIn(file.toString());
  } catch (error) {
    throw new ConfigError([`${variable}: ${(error as Error).message}`]);
  }
}

/** The content of a file that a setting names; undefined where it names none. */
function readSetting(variable: string, file: string): Buffer | undefined {
  if (file === '') return undefined;
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ConfigError([`${variable}: ${(error as Error).message}`]);
  }
}
