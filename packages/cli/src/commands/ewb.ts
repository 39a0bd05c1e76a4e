import type { CancelEwbReason, GenerateEwb } from '@openirp/client';
import { Command, Option } from 'commander';
import {
  dateArgument,
  distanceArgument,
  ewbNumberArgument,
  irnArgument,
} from '../portal/arguments.ts';
import { confirmed } from '../portal/confirm.ts';
import { endingWrongCalls, onPortal, portalCommand } from '../portal/portal-command.ts';
import { codeOf, ewbReasons, type ReasonWord, reasonOption } from '../portal/reasons.ts';
import { showFacts, showJson, tellInfo } from '../portal/show.ts';
import { validity } from '../portal/shown-invoice.ts';
import type { PortalFlags } from '../profile/index.ts';

const modes = { road: '1', rail: '2', air: '3', ship: '4' } as const;
const vehicleTypes = { regular: 'R', odc: 'O' } as const;
const irpOption = ['--irp <name>', 'the IRP on which the invoice is, such as NIC2'] as const;

/** `irp ewb`: e-way bills of registered e-invoices. */
export const ewbCommand = (): Command =>
  endingWrongCalls(new Command('ewb'))
    .description('generate, get and cancel e-way bills of registered e-invoices')
    .addCommand(generateCommand())
    .addCommand(getCommand())
    .addCommand(cancelCommand());

interface GenerateFlags extends PortalFlags {
  readonly distance: number;
  readonly mode?: keyof typeof modes;
  readonly vehicle?: string;
  readonly vehicleType?: keyof typeof vehicleTypes;
  readonly transporter?: string;
  readonly transporterName?: string;
  readonly docNo?: string;
  readonly docDate?: string;
  readonly irp?: string;
}

const generateCommand = (): Command =>
  portalCommand('generate')
    .description('make the e-way bill of a registered e-invoice')
    .argument('<irn>', 'the IRN', irnArgument)
    .option('--distance <km>', 'kilometres; 0 leaves them to the portal', distanceArgument, 0)
    .addOption(new Option('--mode <mode>', 'how the goods go').choices(Object.keys(modes)))
    .option('--vehicle <number>', 'number of the vehicle, such as KA01AB1234')
    .addOption(
      new Option('--vehicle-type <type>', 'odc is for over-dimensional cargo').choices(
        Object.keys(vehicleTypes),
      ),
    )
    .option('--transporter <id>', 'GSTIN or TRANSIN of the transporter')
    .option('--transporter-name <name>', 'name of the transporter')
    .option('--doc-no <number>', 'number of the transport document, such as a railway receipt')
    .option('--doc-date <day>', 'its date, dd/mm/yyyy or yyyy-mm-dd', dateArgument)
    .option(...irpOption)
    .addHelpText(
      'after',
      `
With --transporter alone, Part A is made; the bill holds once a vehicle is named. By road, --vehicle
is Part B; by rail, air and ship it is --doc-no with --doc-date.

Examples:
  irp ewb generate 2ecc42a8e81dcbbb3b5e1ae5f5b6e5a4f2a2c1f0b4a1b0c3d2e1f00112233445 \\
    --distance 980 --mode road --vehicle KA01AB1234 --vehicle-type regular
  irp ewb generate 2ecc42a8e81dcbbb3b5e1ae5f5b6e5a4f2a2c1f0b4a1b0c3d2e1f00112233445 \\
    --mode rail --doc-no RR/881 --doc-date 05/11/2026`,
    )
    .action((irn: string, flags: GenerateFlags) =>
      onPortal(flags, async (client) => {
        const options = { onInfo: tellInfo, ...irpIn(flags) };
        const answer = await client.generateEwb(requestOf(irn, flags), options);
        if (flags.json) return showJson(answer);
        const { EwbNo, EwbDt, EwbValidTill, Remarks } = answer;
        showFacts(`E-way bill ${EwbNo}`, [
          ['made', EwbDt],
          ['validity', validity(EwbValidTill)],
          ['remarks', Remarks],
        ]);
      }),
    );

const irpIn = ({ irp }: { readonly irp?: string }) => (irp === undefined ? {} : { irp });

/** The request (wire contract 10), without members for what was not said. */
function requestOf(irn: string, flags: GenerateFlags): GenerateEwb {
  const { distance, mode, vehicle, vehicleType } = flags;
  const said = {
    TransMode: mode && modes[mode],
    VehNo: vehicle,
    VehType: vehicleType && vehicleTypes[vehicleType],
    TransId: flags.transporter,
    TransName: flags.transporterName,
    TransDocNo: flags.docNo,
    TransDocDt: flags.docDate,
  };
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return { Irn: irn, Distance: distance, ...Object.fromEntries(given) };
}

const getCommand = (): Command =>
  portalCommand('get')
    .description('get the newest e-way bill of an e-invoice')
    .argument('<irn>', 'the IRN', irnArgument)
    .option(...irpOption)
    .addHelpText(
      'after',
      `
Examples:
  irp ewb get 2ecc42a8e81dcbbb3b5e1ae5f5b6e5a4f2a2c1f0b4a1b0c3d2e1f00112233445
  irp ewb get 2ecc42a8e81dcbbb3b5e1ae5f5b6e5a4f2a2c1f0b4a1b0c3d2e1f00112233445 --json | jq .EwbNo`,
    )
    .action((irn: string, flags: PortalFlags & { readonly irp?: string }) =>
      onPortal(flags, async (client) => {
        const answer = await client.getEwb(irn, irpIn(flags));
        if (flags.json) return showJson(answer);
        const { EwbNo, Status, GenGstin, EwbDt, EwbValidTill } = answer;
        showFacts(`E-way bill ${EwbNo}`, [
          ['status', Status === 'CNL' ? 'CNL, cancelled' : 'ACT, in force'],
          ['made', EwbDt],
          ['made by', GenGstin],
          ['validity', validity(EwbValidTill)],
        ]);
      }),
    );

interface CancelFlags extends PortalFlags {
  readonly reason: ReasonWord | CancelEwbReason;
  readonly remark: string;
  readonly yes?: true;
}

const cancelCommand = (): Command =>
  portalCommand('cancel')
    .description('cancel an e-way bill')
    .argument('<number>', 'number of the e-way bill', ewbNumberArgument)
    .addOption(reasonOption(ewbReasons))
    .requiredOption('--remark <text>', 'the reason in words, up to 50 characters')
    .option('--yes', 'cancel without asking')
    .addHelpText(
      'after',
      `
Codes of reasons are those of the e-way bill system: 2 and 3 are not those of irp cancel. In
production NIC cancels e-way bills in the e-way bill system alone, not through its e-invoice API.

Examples:
  irp ewb cancel 181000000001 --reason data-entry --remark "wrong vehicle"
  irp ewb cancel 181000000001 --reason 2 --remark "order withdrawn" --yes`,
    )
    .action((number: number, flags: CancelFlags) =>
      onPortal(flags, async (client) => {
        const { reason, remark, yes, json } = flags;
        if (!(await confirmed(`Cancel e-way bill ${number}?`, yes))) return;
        const answer = await client.cancelEwb(number, codeOf(ewbReasons, reason), remark);
        if (json) return showJson(answer);
        const { ewayBillNo, cancelDate } = answer;
        showFacts('Cancelled', [
          ['e-way bill', ewayBillNo],
          ['cancelled', cancelDate],
        ]);
      }),
    );
