import { setTimeout as pause } from 'node:timers/promises';
import { styleText } from 'node:util';
import type { Command } from 'commander';
import { explaining } from '../portal/explain.ts';
import { portalCommand } from '../portal/portal-command.ts';
import { showJson } from '../portal/show.ts';
import type { ReportForm, TestReportAnswer } from '../portal/test-report.ts';
import { loadProfile, type PortalFlags, type Profile } from '../profile/index.ts';
import { stopSignal } from '../stop-signal.ts';
import { textTable } from '../text-table.ts';
import { writeOut } from '../write-out.ts';

/** Ends with this while tests are missing, so that a script can tell. */
const incompleteExitCode = 3;
const watchMs = 2_000;

interface ConformanceFlags extends PortalFlags {
  readonly watch?: true;
  readonly signed?: string;
  readonly xlsx?: string;
  readonly pdf?: string;
}

/** `irp conformance`: what a client has tried in its sandbox, against what production asks for. */
export const conformanceCommand = (): Command =>
  portalCommand('conformance')
    .description("hold the client's own traffic in a sandbox against the test plan of production")
    .option('--watch', 'tell again whenever something changed, until the plan is done')
    .option('--signed <file>', 'write the signed report, which the production portal verifies')
    .option('--xlsx <file>', 'write the report as an Excel workbook')
    .option('--pdf <file>', 'write the report as a PDF')
    .addHelpText(
      'after',
      `
The sandbox counts the calls of the profile's client: successful and failed operations of each API. Calls
of the portal's console do not count, and a refusal that is asked for again counts once. It judges good
practice by the calls that its log still has. Files of an unfinished plan are drafts.

Exit code: 0 when the plan is done, ${incompleteExitCode} while something is missing, 1 where there is no test report,
2 for a wrong call, 4 when the portal refuses, 5 when it does not answer.

Examples:
  irp conformance --sandbox .openirp/sandbox.json
  irp conformance --watch
  irp conformance --json | jq -r '.missing[].title'
  irp conformance --signed report.jws --pdf report.pdf`,
    )
    .action((flags: ConformanceFlags) =>
      explaining(flags, async () => {
        const profile = await loadProfile(flags);
        const report = await tellReport(profile, flags);
        await writeFiles(profile, flags);
        if (!report.isComplete) process.exitCode = incompleteExitCode;
      }),
    );

/** Tells the report once, or until it is complete or somebody stops it. */
async function tellReport(profile: Profile, flags: ConformanceFlags): Promise<TestReportAnswer> {
  // Loaded when it is needed: the other commands do without.
  const { askReport } = await import('../portal/test-report.ts');
  let report = await askReport(profile);
  tell(report, flags);
  if (!flags.watch) return report;
  const stop = stopSignal();
  try {
    let told = JSON.stringify(report);
    while (!report.isComplete && !stop.signal.aborted) {
      await pause(watchMs, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) break;
      report = await askReport(profile);
      if (JSON.stringify(report) === told) continue;
      told = JSON.stringify(report);
      tell(report, flags);
    }
  } finally {
    stop.ignore();
  }
  return report;
}

async function writeFiles(profile: Profile, flags: ConformanceFlags): Promise<void> {
  const wanted: [ReportForm, string | undefined][] = [
    ['jws', flags.signed],
    ['xlsx', flags.xlsx],
    ['pdf', flags.pdf],
  ];
  const { askReportFile } = await import('../portal/test-report.ts');
  for (const [form, file] of wanted) {
    if (file !== undefined) await writeOut(await askReportFile(profile, form), file);
  }
}

function tell(report: TestReportAnswer, { json }: ConformanceFlags): void {
  if (json) showJson(report);
  else tellInWords(report);
}

function tellInWords(report: TestReportAnswer): void {
  const { client, operations, isCounting } = report;
  console.log(styleText('bold', `Test plan of ${client.name} (${client.clientId})`));
  if (!isCounting) console.log('  This sandbox keeps no calls, so that nothing is counted.');
  const rows = operations.map((one) => [
    ...[`  ${one.title}`, done(one.successful, one.successfulMin)],
    done(one.failed, one.failedMin),
  ]);
  process.stdout.write(textTable([['  API', 'successful', 'failed'], ...rows]));
  tellPractices(report);
  tellMissing(report);
}

const done = (count: number, min: number): string =>
  min === 0 ? String(count) : `${count}/${min}${count >= min ? ' ok' : ''}`;

const colours = { kept: 'green', broken: 'red', 'not seen': 'dim' } as const;

function tellPractices({ practices }: TestReportAnswer): void {
  console.log(`\n${styleText('bold', 'Good practice')}`);
  const beside = (name: string, text: string) =>
    console.log(`${' '.repeat(12)}${styleText('dim', name.padEnd(9))} ${text}`);
  for (const { title, state, evidence, cure, calls } of practices) {
    console.log(`  ${styleText(colours[state], state.padEnd(8))}  ${title}`);
    beside('evidence', evidence);
    if (state === 'kept') continue;
    beside('cure', cure);
    const last = calls.at(-1);
    if (state === 'broken' && last !== undefined) beside('last call', last);
  }
}

function tellMissing({ missing, isComplete }: TestReportAnswer): void {
  if (isComplete) {
    console.log('\nThe plan is done: take the signed report with --signed.');
    return;
  }
  console.log(`\n${styleText('bold', 'Missing')}`);
  for (const { title, successful, failed } of missing) {
    const parts = [
      ...(successful > 0 ? [`${successful} successful`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    console.log(`  ${title}: ${parts.join(', ')}`);
  }
}
