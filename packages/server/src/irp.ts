import type { RuleSettings } from '@openirp/core';
import type { Logger } from 'pino';
import type { BrowserSessions } from './accounts/browser-sessions.ts';
import type { Clients } from './accounts/clients.ts';
import type { ConsoleStates } from './accounts/console-states.ts';
import type { PortalSessions } from './accounts/portal-sessions.ts';
import type { SeededCredentials } from './accounts/seeded-credentials.ts';
import type { Sessions } from './accounts/sessions.ts';
import type { Taxpayers } from './accounts/taxpayers.ts';
import type { Users } from './accounts/users.ts';
import type { Applications } from './applications/applications.ts';
import type { Audit } from './audit/audit.ts';
import type { CallLog } from './call-log/call-log.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { ClientAddresses } from './enforcement/addresses.ts';
import type { BlockRules } from './enforcement/block-rules.ts';
import type { Blocks } from './enforcement/blocks.ts';
import type { ErrorCounts } from './enforcement/error-counts.ts';
import type { SourceAddresses } from './enforcement/source-address.ts';
import type { TokenRequests } from './enforcement/token-requests.ts';
import type { Health } from './health/health.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { LongWork } from './long-work.ts';
import type { Masters } from './masters/masters.ts';
import type { Messages } from './messages/messages.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { OfficerSignIn } from './officers/officer-sign-in.ts';
import type { Officers } from './officers/officers.ts';
import type { OneTimeCodes } from './one-time-codes/one-time-codes.ts';
import type { Access } from './organisations/access.ts';
import type { DummyGstins } from './organisations/dummy-gstins.ts';
import type { GstinUsers } from './organisations/gstin-users.ts';
import type { Organisations } from './organisations/organisations.ts';
import type { SisterConcerns } from './organisations/sister-concerns.ts';
import type { Publications } from './publications/publications.ts';
import type { Archive } from './register/archive.ts';
import type { EwayBills } from './register/eway-bills.ts';
import type { Register } from './register/register.ts';
import type { Rejections } from './register/rejections.ts';
import type { Store } from './store/store.ts';
import type { TestReports } from './test-report/test-reports.ts';
import type { Traces } from './traces/traces.ts';
import type { Twins } from './twins/twins.ts';
import type { VersionLives } from './versions/version-lives.ts';
import type { Versions } from './versions/versions.ts';

/**
 * The parts, passed by hand. There is no state outside them; what a second process must know is in
 * the store.
 */
export interface Irp {
  readonly config: Config;
  readonly rules: RuleSettings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly keys: KeyRing;
  readonly clients: Clients;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly portalSessions: PortalSessions;
  readonly organisationSessions: BrowserSessions;
  readonly officerSessions: BrowserSessions;
  readonly officers: Officers;
  readonly officerSignIn: OfficerSignIn;
  readonly consoleStates: ConsoleStates;
  /** Only in a sandbox that shows the credentials with which it was seeded. */
  readonly seededCredentials: SeededCredentials | undefined;
  readonly taxpayers: Taxpayers;
  /** What organisations do with their credentials. */
  readonly access: Access;
  readonly gstinUsers: GstinUsers;
  readonly dummyGstins: DummyGstins;
  readonly sisterConcerns: SisterConcerns;
  readonly masters: Masters;
  readonly versions: Versions;
  /** Where `versions` come from, to be changed. */
  readonly versionLives: VersionLives;
  readonly publications: Publications;
  readonly blocks: Blocks;
  readonly blockRules: BlockRules;
  readonly register: Register;
  readonly ewayBills: EwayBills;
  readonly rejections: Rejections;
  readonly archive: Archive;
  readonly twins: Twins;
  readonly callLog: CallLog;
  readonly health: Health;
  readonly longWork: LongWork;
  /** Only where there is a collector for them. */
  readonly traces: Traces | undefined;
  /** Only where metrics are read. */
  readonly metrics: Metrics | undefined;
  /** What clients have tried in a sandbox. */
  readonly testReports: TestReports;
  /** Who calls from where, and who may. */
  readonly sources: SourceAddresses;
  readonly clientAddresses: ClientAddresses;
  readonly tokenRequests: TokenRequests;
  readonly errorCounts: ErrorCounts;
  /** Mails and short messages on their way. */
  readonly messages: Messages;
  /** Codes to mobile number and mail address, and who may ask for them. */
  readonly oneTimeCodes: OneTimeCodes;
  readonly organisations: Organisations;
  readonly audit: Audit;
  /** Requests of organisations to production. */
  readonly applications: Applications;
  /** For `build` and `control` alone; a test watches that nobody else reaches for it. */
  readonly store: Store;
}
