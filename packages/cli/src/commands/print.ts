import { existsSync } from 'node:fs';
import { certificatesIn, isIrnShaped, parseIstDateTime, verifyDocument } from '@openirp/core';
import type { PrintableEwayBill, PrintableInvoice } from '@openirp/paper';
import { Command } from 'commander';
import { withRegister } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { readInput } from '../read-input.ts';
import { writeOut } from '../write-out.ts';

const wrongCall = 2;

interface Options {
  readonly out?: string;
  readonly certificate?: string;
  readonly data?: string;
}

/** A registered invoice; whether a sandbox signed it is found out later. */
type Registered = Omit<PrintableInvoice, 'isSandbox'>;

/** `irp print`: a registered invoice as PDF. */
export const printCommand = (): Command =>
  new Command('print')
    .description('print a registered invoice as PDF, with its signed QR code')
    .argument(
      '<invoice>',
      'file with an answer of Generate or Get IRN, JSON; - for standard input; or an IRN, ' +
        'to be looked up in the data folder',
    )
    .option(
      '--out <file>',
      'where to write; - for standard output; <document number>.pdf if left out',
    )
    .option('--certificate <file>', "the portal's signing certificate, PEM: verify before printing")
    .option('--data <folder>', 'data folder of the portal, which may be running')
    .addHelpText(
      'after',
      `
The answer is the opened one, with SignedInvoice and SignedQRCode; Status, EwbNo, EwbDt, EwbValidTill
and CancelDate are printed when they are there. What a sandbox signed says so on every page.

Exit code: 0 when it was printed, 1 when it could not be, 2 for a wrong call.

Examples:
  irp print answer.json
  irp print answer.json --certificate signing.pem --out invoice.pdf
  irp print - --out - < answer.json | lp
  irp print a5c12dca80e743321740b001fd70953e8738d109865d28ba4013750f2046f229 --data .openirp`,
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongCall))
    .action((source: string, options: Options, command: Command) =>
      orExplain(async () => {
        if (options.out === '-' && process.stdout.isTTY) {
          command.error('a PDF is nothing for a terminal: name a file with --out');
        }
        await print(source, options);
      }),
    );

async function print(source: string, { out, certificate, data }: Options): Promise<void> {
  // Loaded when it is needed: the other commands do without.
  const { invoiceSummary, printInvoice } = await import('@openirp/paper');
  const irn = source.toLowerCase();
  const isOwn = isIrnShaped(irn);
  const invoice = isOwn ? await registered(irn, data) : await answered(source);
  if (certificate !== undefined) await verify(invoice, certificate);
  else if (!isOwn) console.error('Signatures are not verified; --certificate does that first.');
  const { documentNumber, isSandbox } = invoiceSummary(invoice.signedInvoice);
  const file = out ?? newFile(documentNumber);
  await writeOut(await printInvoice({ ...invoice, isSandbox }), file);
  if (file !== '-') console.error(`Printed ${documentNumber} to ${file}.`);
}

/** An invoice of the register. */
async function registered(irn: string, data: string | undefined): Promise<Registered> {
  return withRegister(data, async ({ archive }) => {
    const found = await archive.find(irn);
    if (found === undefined) throw new Error(`the register has no invoice with IRN ${irn}`);
    const { signedInvoice, signedQrCode, cancelledAt, ewayBill } = found;
    return {
      signedInvoice,
      signedQrCode,
      status: cancelledAt === null ? 'ACT' : 'CNL',
      cancelledAt: cancelledAt ?? undefined,
      ewayBill: ewayBill === null ? undefined : { ...ewayBill, status: 'ACT' },
    };
  });
}

/** An invoice as the portal answered it (wire contract 7 and 9). */
async function answered(file: string): Promise<Registered> {
  const answer = members(await readInput(file), file);
  const { SignedInvoice, SignedQRCode, Status, CancelDate } = answer;
  if (typeof SignedInvoice !== 'string' || typeof SignedQRCode !== 'string') {
    throw new Error(
      `${shown(file)} has no SignedInvoice and SignedQRCode. Hand over the opened answer of ` +
        'Generate IRN or Get IRN.',
    );
  }
  return {
    signedInvoice: SignedInvoice,
    signedQrCode: SignedQRCode,
    status: Status === 'CNL' ? 'CNL' : 'ACT',
    cancelledAt: instant(CancelDate),
    ewayBill: ewayBillOf(answer),
  };
}

const shown = (file: string): string => (file === '-' ? 'standard input' : file);

function members(text: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through to the one answer for whatever is no object.
  }
  throw new Error(`${shown(file)} is no JSON object.`);
}

/** The bill in force: an answer of a cancelled one does not name it any more. */
function ewayBillOf(answer: Record<string, unknown>): PrintableEwayBill | undefined {
  const { EwbNo, EwbDt, EwbValidTill } = answer;
  const generatedAt = instant(EwbDt);
  if (generatedAt === undefined || (typeof EwbNo !== 'number' && typeof EwbNo !== 'string')) {
    return undefined;
  }
  return { number: EwbNo, generatedAt, validTill: instant(EwbValidTill) ?? null, status: 'ACT' };
}

const instant = (text: unknown): number | undefined =>
  typeof text === 'string' ? parseIstDateTime(text) : undefined;

/** Throws `SignatureError` unless a certificate of the file made both signatures. */
async function verify({ signedInvoice, signedQrCode }: Registered, file: string): Promise<void> {
  const certificates = certificatesIn(await readInput(file));
  verifyDocument(signedQrCode, certificates);
  const { iss, kid } = verifyDocument(signedInvoice, certificates);
  console.error(`Both signatures are good: signed by ${iss}, key ${kid}.`);
}

/** A name in this folder made of a document number, whatever characters that has. */
function newFile(documentNumber: string): string {
  const stem = documentNumber.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const file = `${stem.slice(0, 60) || 'invoice'}.pdf`;
  if (!existsSync(file)) return file;
  throw new Error(`${file} is there already. Name a file with --out, which replaces it.`);
}
