import { openDataFolder, readConfig } from '@openirp/server';

/** What the audit log of a data folder has, the first entry first. */
export async function auditActs(data: string) {
  const folder = await openDataFolder(readConfig(['--data', data], {}));
  const entries = await folder.audit.newest(100);
  await folder.close();
  return entries
    .reverse()
    .map(({ actor, act, subject, details }) => ({ actor, act, subject, ...JSON.parse(details) }));
}
