import type { GstinDetails } from '@openirp/client';
import { Command } from 'commander';
import { gstinArgument } from '../portal/arguments.ts';
import { endingWrongCalls, onPortal, portalCommand } from '../portal/portal-command.ts';
import { showFacts, showJson } from '../portal/show.ts';
import type { PortalFlags } from '../profile/index.ts';

/** `irp gstin`: the portal's taxpayer register. */
export const gstinCommand = (): Command =>
  endingWrongCalls(new Command('gstin'))
    .description("look a GSTIN up in the portal's taxpayer register, or have it fetched anew")
    .addCommand(getCommand())
    .addCommand(syncCommand());

const getCommand = (): Command =>
  portalCommand('get')
    .description('show what the portal knows of a GSTIN')
    .argument('<gstin>', 'the GSTIN', gstinArgument)
    .addHelpText(
      'after',
      `
Examples:
  irp gstin get 27ZZIRX0001Z1ZO
  irp gstin get 27ZZIRX0001Z1ZO --json | jq -r .Status`,
    )
    .action((gstin: string, flags: PortalFlags) =>
      onPortal(flags, async (client) => show(await client.getGstin(gstin), flags)),
    );

const syncCommand = (): Command =>
  portalCommand('sync')
    .description('have the portal fetch a GSTIN anew from the GST system, and show it')
    .argument('<gstin>', 'the GSTIN', gstinArgument)
    .addHelpText(
      'after',
      `
For a taxpayer who has just registered or changed. Portals count these calls; look up with
irp gstin get first.

Examples:
  irp gstin sync 27ZZIRX0001Z1ZO
  irp gstin sync 27ZZIRX0001Z1ZO --profile production --json`,
    )
    .action((gstin: string, flags: PortalFlags) =>
      onPortal(flags, async (client) => show(await client.syncGstin(gstin), flags)),
    );

const statuses: Readonly<Record<string, string>> = {
  ACT: 'active',
  CNL: 'cancelled',
  INA: 'inactive',
  PRO: 'provisional',
  SUS: 'suspended',
};

function show(details: GstinDetails, { json }: PortalFlags): void {
  if (json) {
    showJson(details);
    return;
  }
  const { Gstin, LegalName, TradeName, TxpType, Status, BlkStatus, DtReg, DtDReg } = details;
  const { AddrBno, AddrFlno, AddrBnm, AddrSt, AddrLoc, AddrPncd, StateCode } = details;
  const address = [AddrBno, AddrFlno, AddrBnm, AddrSt, AddrLoc, AddrPncd].filter(Boolean);
  showFacts(`GSTIN ${Gstin}`, [
    ['status', `${Status}, ${statuses[Status] ?? 'unknown'}`],
    ['type', TxpType],
    ['legal name', LegalName],
    ['trade name', TradeName],
    ['address', address.join(', ')],
    ['state', String(StateCode).padStart(2, '0')],
    ['e-way bills', BlkStatus === 'B' ? 'blocked' : 'not blocked'],
    ['registered', DtReg],
    ['ended', DtDReg],
  ]);
}
