import type { IrpClient, RegisteredInvoice } from '@openirp/client';
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { type DocumentName, documentArgument, irnArgument } from '../portal/arguments.ts';
import { onPortal, portalCommand } from '../portal/portal-command.ts';
import { showJson } from '../portal/show.ts';
import { showInvoice, signaturesOf } from '../portal/shown-invoice.ts';
import type { PortalFlags } from '../profile/index.ts';
import { writeOut } from '../write-out.ts';

interface Flags extends PortalFlags {
  readonly doc?: DocumentName;
  readonly irp?: string;
  readonly out?: string;
}

/** `irp get`: an e-invoice from the portal's register. */
export const getCommand = (): Command =>
  portalCommand('get')
    .description('get a registered e-invoice from the portal, by IRN or by document')
    .argument('[irn]', 'the IRN; left out with --doc', irnArgument)
    .option('--doc <type:number:date>', 'by document: INV:NUMBER:dd/mm/yyyy', documentArgument)
    .option('--irp <name>', 'the IRP on which it was registered, such as NIC2')
    .option('--out <file>', 'write the answer to a file as JSON; - for standard output')
    .addHelpText(
      'after',
      `
Signatures are verified when the profile has the portal's certificates. A file of --out is what
irp print and irp verify read. Portals hand out an invoice for a few days only.

Exit code: 0, 1 when a signature is not good, 2 for a wrong call, 4 when the portal refuses, 5 when
it does not answer.

Examples:
  irp get 2ecc42a8e81dcbbb3b5e1ae5f5b6e5a4f2a2c1f0b4a1b0c3d2e1f00112233445
  irp get --doc INV:A/17:05/11/2026 --out answer.json
  irp get --doc CRN:C/3:05/11/2026 --irp NIC2 --json | jq -r .SignedQRCode`,
    )
    .action((irn: string | undefined, flags: Flags, command: Command) => {
      if ((irn === undefined) === (flags.doc === undefined)) {
        command.error('error: name the invoice by its IRN or with --doc, and not by both');
      }
      return onPortal(flags, async (client, profile) => {
        const invoice = await found(client, irn, flags);
        const signatures = signaturesOf(client, profile, invoice);
        await handOver(invoice, signatures.told, flags);
        if (signatures.isGood) return;
        console.error(`irp: the signature is ${signatures.told}`);
        process.exitCode = exitCodes.failed;
      });
    });

function found(
  client: IrpClient,
  irn: string | undefined,
  { doc, irp }: Flags,
): Promise<RegisteredInvoice> {
  const options = irp === undefined ? {} : { irp };
  return doc === undefined ? client.getByIrn(irn!, options) : client.getByDocument(...doc, options);
}

async function handOver(invoice: RegisteredInvoice, signatures: string, { out, json }: Flags) {
  if (out !== undefined) await writeOut([`${JSON.stringify(invoice)}\n`], out);
  if (out === '-') return;
  if (json) showJson(invoice);
  else showInvoice(invoice, signatures);
}
