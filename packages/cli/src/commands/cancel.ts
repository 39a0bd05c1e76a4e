import type { CancelReason } from '@openirp/client';
import type { Command } from 'commander';
import { irnArgument } from '../portal/arguments.ts';
import { confirmed } from '../portal/confirm.ts';
import { onPortal, portalCommand } from '../portal/portal-command.ts';
import { codeOf, invoiceReasons, type ReasonWord, reasonOption } from '../portal/reasons.ts';
import { showFacts, showJson } from '../portal/show.ts';
import type { PortalFlags } from '../profile/index.ts';

interface Flags extends PortalFlags {
  readonly reason: ReasonWord | CancelReason;
  readonly remark: string;
  readonly irp?: string;
  readonly yes?: true;
}

/** `irp cancel`: cancels an e-invoice at the portal. */
export const cancelCommand = (): Command =>
  portalCommand('cancel')
    .description('cancel a registered e-invoice, within 24 hours')
    .argument('<irn>', 'the IRN', irnArgument)
    .addOption(reasonOption(invoiceReasons))
    .requiredOption('--remark <text>', 'the reason in words, up to 100 characters')
    .option('--irp <name>', 'the IRP on which it was registered, such as NIC2')
    .option('--yes', 'cancel without asking')
    .addHelpText(
      'after',
      `
A cancelled invoice cannot be restored, and its number cannot be used again. An e-way bill in force has
to be cancelled first.

Exit code: 0 also when the question is answered with no, 2 for a wrong call, 4 when the portal refuses,
5 when it does not answer; then irp get tells whether it was cancelled.

Examples:
  irp cancel 2ecc42a8e81dcbbb3b5e1ae5f5b6e5a4f2a2c1f0b4a1b0c3d2e1f00112233445 \\
    --reason duplicate --remark "entered twice"
  irp cancel 2ecc42a8e81dcbbb3b5e1ae5f5b6e5a4f2a2c1f0b4a1b0c3d2e1f00112233445 \\
    --reason 3 --remark "order withdrawn" --irp NIC2 --yes --json`,
    )
    .action((irn: string, flags: Flags) =>
      onPortal(flags, async (client) => {
        const { reason, remark, irp, yes, json } = flags;
        if (!(await confirmed(`Cancel invoice ${irn} for good?`, yes))) return;
        const code = codeOf(invoiceReasons, reason);
        const answer = await client.cancel(irn, code, remark, irp === undefined ? {} : { irp });
        if (json) return showJson(answer);
        const { Irn, CancelDate } = answer;
        showFacts('Cancelled', [
          ['IRN', Irn],
          ['cancelled', CancelDate],
        ]);
      }),
    );
