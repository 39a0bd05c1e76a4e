import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, the longest first. */
const slow = ['accessible-browser', 'kill', 'keyboard-browser', 'samples', 'duplicates'];

/**
 * Begins with what takes longest: begun last, it would run alone while a worker has nothing to do.
 * Projects stay one after the other, for a worker serves one of them.
 */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = slow.findIndex((name) => moduleId.endsWith(`/server/test/${name}.test.ts`));
      return found < 0 ? slow.length : found;
    };
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const round = ({ project }: TestSpecification) => projects.indexOf(project.name);
    return sorted.toSorted((a, b) => round(a) - round(b) || place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    // Two cores: a suite that starts servers and counts on their speed must not fight ten workers.
    maxWorkers: 2,
    // Modules hold no state, so a worker may keep them: loading them anew for each file takes longer
    // than most files do.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['{packages,conformance,docs,bench}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'packages/server/test/postgres/**'],
        },
      },
      {
        extends: true,
        test: {
          // What reaches the store, once more on a PostgreSQL that one run shares.
          name: 'postgres',
          include: [
            'packages/server/test/postgres/*.test.ts',
            'packages/server/test/{applications,credentials,duplicates,eway-bills,kill,migrate-while-serving,open-store}.test.ts',
            'packages/server/src/accounts/taxpayer-imports.test.ts',
            'packages/server/src/enforcement/*.test.ts',
            'packages/server/src/call-log/test-counts.test.ts',
            'packages/server/src/endpoints/answers.test.ts',
            'packages/server/src/masters/masters.test.ts',
            'packages/server/src/messages/delivery.test.ts',
            'packages/server/src/one-time-codes/one-time-codes.test.ts',
            'packages/server/src/portal/register/register.test.ts',
            'packages/server/src/audit/audit.test.ts',
            'packages/server/src/officers/officers.test.ts',
            'packages/server/src/portal/desk/desk.test.ts',
            'packages/server/src/organisations/*.test.ts',
            'packages/server/src/portal/{invoices,sign-in}.test.ts',
            'packages/server/src/portal/organisation/organisation.test.ts',
            'packages/server/src/store/migrate.test.ts',
            'packages/server/src/versions/versions.test.ts',
            'conformance/conformance.test.ts',
          ],
          globalSetup: 'packages/server/test/postgres-server.ts',
        },
      },
    ],
  },
});
