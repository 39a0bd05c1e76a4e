import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../client/test/postgres.ts';

/** Starts the server of the project `postgres`: one for all its files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
