import { styleText } from 'node:util';
import type { Command } from 'commander';
import type { Finding } from '../doctor/finding.ts';
import { exitCodes } from '../exit-codes.ts';
import { explaining } from '../portal/explain.ts';
import { portalCommand } from '../portal/portal-command.ts';
import { showJson } from '../portal/show.ts';
import type { PortalFlags } from '../profile/index.ts';

/** `irp doctor`: why it does not work. */
export const doctorCommand = (): Command =>
  portalCommand('doctor')
    .description('check profile, connection, clock, keys and credentials; tell what to do')
    .addHelpText(
      'after',
      `
It logs in once. Without a profile only what needs none is checked.

Exit code: 0 when nothing is broken, 1 when something is, 2 for a wrong call. Warnings do not count.

Examples:
  irp doctor
  irp doctor --profile production --json | jq '.checks[] | select(.state != "ok")'
  irp doctor --sandbox .openirp/sandbox.json`,
    )
    .action((flags: PortalFlags) =>
      explaining(flags, async () => {
        // Loaded when it is needed: the other commands do without.
        const { examine } = await import('../doctor/examine.ts');
        const checks: Finding[] = [];
        for await (const finding of examine(flags)) {
          checks.push(finding);
          if (!flags.json) show(finding);
        }
        const isOk = checks.every(({ state }) => state !== 'broken');
        if (flags.json) showJson({ ok: isOk, checks });
        if (!isOk) process.exitCode = exitCodes.failed;
      }),
    );

const colours = { ok: 'green', warning: 'yellow', broken: 'red' } as const;

function show({ check, state, found, cure }: Finding): void {
  console.log(`${styleText(colours[state], state.padEnd(7))}  ${check.padEnd(19)}  ${found}`);
  if (cure !== undefined)
    console.log(`${' '.repeat(9)}${styleText('dim', 'cure'.padEnd(19))}  ${cure}`);
}
