import {
  aliveSeconds,
  type MigrationDesk,
  type MigrationStatus,
  openMigrations,
} from '@openirp/server';
import { Command } from 'commander';
import { configOf } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { textTable } from '../text-table.ts';

interface Flags {
  readonly contract?: true;
  readonly status?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly data?: string;
}

/** `irp migrate`: changes of the tables for a new release, made while portals serve. */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('change the tables for this release while portals serve; show what is open')
    .option('--contract', 'also remove what older programs needed, when none of them is alive')
    .option('--status', 'show what is done, what is open, and which processes are alive')
    .option('--dry-run', 'tell what would be done, and do nothing')
    .option('--json', 'the status as JSON')
    .option('--data <folder>', 'data folder of the portal, which may be running')
    .addHelpText(
      'after',
      `
A migration expands (programs of earlier releases go on working) or contracts (they do not).
\`irp start\` expands by itself. It contracts by itself in a data folder, when no older process is alive; a
PostgreSQL database is contracted by this command alone, since there is no way back from it.
docs/upgrade.md goes through an upgrade of several machines.

Examples:
  irp migrate --status
  irp migrate --dry-run --contract
  irp migrate
  irp migrate --contract --data /var/lib/openirp`,
    )
    .action((flags: Flags) =>
      orExplain(async () => {
        const { status, dryRun, json } = flags;
        if (json && !status) throw new Error('--json goes with --status');
        const desk = await openMigrations(configOf(flags.data), (what) => console.error(what));
        try {
          if (status) await show(desk, json === true);
          else if (dryRun) tellPlan(await desk.status(), flags.contract === true);
          else await runMigrations(desk, flags.contract === true);
        } finally {
          await desk.close();
        }
      }),
    );

async function show(desk: MigrationDesk, asJson: boolean): Promise<void> {
  const status = await desk.status();
  if (asJson) {
    console.log(JSON.stringify(status, null, 2));
    return;
  }
  const { program, migrations, processes } = status;
  console.log(`OpenIRP ${program.version}, knows migrations up to ${program.knows}\n`);
  const rows = migrations.map(({ name, kind, state, isKnown, version, at }) => [
    ...[name, kind, isKnown ? state : `${state}, unknown here`],
    ...[version ?? '-', at === null ? '-' : new Date(at).toISOString()],
  ]);
  process.stdout.write(textTable([['migration', 'kind', 'state', 'made by', 'at'], ...rows]));
  if (processes.length === 0) console.log('\nNo process is alive.');
  else process.stdout.write(`\n${textTable([processTitles, ...processes.map(cellsOf)])}`);
}

type ShownProcess = MigrationStatus['processes'][number];

const processTitles = ['host', 'pid', 'program', 'knows up to', 'seen', 'in the way of'];

const cellsOf = ({ host, pid, version, knows, secondsSinceSeen, blocks }: ShownProcess) => [
  ...[host, String(pid), version, knows, `${secondsSinceSeen} s ago`, blocks.join(', ') || '-'],
];

function tellPlan({ migrations, processes }: MigrationStatus, contract: boolean): void {
  const open = migrations.filter(({ state }) => state !== 'done');
  if (open.length === 0) console.log('Nothing is open.');
  for (const { name, kind, state, isKnown } of open) {
    const waits = processes.filter(({ blocks }) => blocks.includes(name));
    const outcome = () => {
      if (!isKnown) return 'is for a newer program to finish';
      if (kind === 'expand' || state === 'begun') return 'would be made';
      if (!contract) return 'would wait for --contract';
      return waits.length === 0 ? 'would be made' : `would be refused: ${named(waits)}`;
    };
    console.log(`${name} (${kind}) ${outcome()}`);
  }
}

/** Makes what is open. Throws, naming processes, when a contraction was wanted and refused. */
export async function runMigrations(desk: MigrationDesk, contract: boolean): Promise<void> {
  const { done, left } = await desk.run({ contract, tell: (what) => console.error(what) });
  for (const name of done) console.log(`${name}: done`);
  if (done.length + left.length === 0) console.log('Nothing is open.');
  const [refused] = left.filter(({ inTheWay }) => inTheWay.length > 0);
  if (refused !== undefined) {
    throw new Error(
      `${refused.name} was not made: it takes away what these processes use: ` +
        `${named(refused.inTheWay)}. Stop them, or start this release in their place, and run ` +
        `irp migrate --contract again. One that was killed is forgotten after ${aliveSeconds} s`,
    );
  }
  for (const { name } of left) console.log(`${name}: open; irp migrate --contract makes it`);
}

const named = (processes: readonly Pick<ShownProcess, 'host' | 'pid' | 'version'>[]): string =>
  processes
    .map(({ host, pid, version }) => `process ${pid} on ${host} (OpenIRP ${version})`)
    .join(', ');
