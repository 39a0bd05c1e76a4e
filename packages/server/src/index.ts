export type { ClientCategory } from './accounts/clients.ts';
export { isPan } from './accounts/pan.ts';
export { passwordFaults } from './accounts/password-faults.ts';
export {
  entryMember,
  type GivenEntry,
  readEntry,
  requiredMembers,
} from './accounts/taxpayer-entry.ts';
export { type ImportedEntry, ImportTaken, type Repeated } from './accounts/taxpayer-imports.ts';
export { firstHash } from './audit/audit.ts';
export { exportLines, type SignedHead, verifyExport } from './audit/export.ts';
export { type ChainFault, type ChainVerdict, verifyChain } from './audit/verify-chain.ts';
export { backUpFolder, type RestoreOptions, restoreFolder } from './backups.ts';
export { type Config, ConfigError, flagOf, readConfig, settings, variableOf } from './config.ts';
export type { SandboxFile } from './control/sandbox-file.ts';
export { type DataFolder, openDataFolder, openMigrations } from './data-folder.ts';
export { endpoints } from './endpoints/index.ts';
export { type Running, start } from './main.ts';
export type { Changes, MasterChanges } from './masters/master-changes.ts';
export {
  type MasterFile,
  type MasterList,
  type MasterRow,
  masterLists,
  shippedVersion,
} from './masters/master-versions.ts';
export { distanceCode } from './masters/masters.ts';
export { mergedText } from './metrics/exposition.ts';
export type { MetricData } from './metrics/family.ts';
export { listenForMetrics } from './metrics/listen-metrics.ts';
export { OfficerRefused, oneTimePasswordHours } from './officers/officers.ts';
export type { ListedClient, ListedUser } from './organisations/credentials.ts';
export { codesRaisedBy, portalCodes } from './raised-codes.ts';
export {
  type EndpointReference,
  endpointReference,
  openApiReference,
  type SettingReference,
  settingReference,
} from './reference.ts';
export { Archive, type FiledInvoice, type ListedInvoice } from './register/archive.ts';
export { type Recorded, rejectionReasonCharsMax } from './register/rejections.ts';
export type { Contents } from './store/backup.ts';
export type { MigrationDesk } from './store/migration-desk.ts';
export type { MigrationStatus } from './store/migration-status.ts';
export { aliveSeconds } from './store/processes.ts';
export type { Verification } from './verification/verification.ts';
export { verifySigned } from './verification/verify-signed.ts';
export {
  formerLives,
  type LifeDay,
  lifeDays,
  type SchemaVersion,
  schemaVersions,
  shippedLives,
  type VersionLife,
} from './versions/lives.ts';
export { type ReleaseNote, releaseNotes } from './versions/release-notes.ts';
export {
  LastVersion,
  type LifeInForce,
  LifeRefused,
  type Standings,
} from './versions/version-lives.ts';
export { statusesOfCodes, statusOfOthers } from './wire/problem.ts';
