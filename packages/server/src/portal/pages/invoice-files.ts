import type { PrintableInvoice } from '@openirp/paper';
import type { Registration } from '../../register/registration.ts';
import { PageRefusal } from '../refusal.ts';
import type { UserVisit } from '../visit.ts';

interface File {
  readonly type: string;
  readonly content: (visit: UserVisit, found: Registration) => Promise<BodyInit>;
}

/** The files of an invoice, by what follows its IRN in the path. */
const files: ReadonlyMap<string, File> = new Map([
  ['pdf', { type: 'application/pdf', content: printed }],
  ['jws', { type: 'application/jose', content: async (_, found) => found.signedInvoice }],
  ['qr.jws', { type: 'application/jose', content: async (_, found) => found.signedQrCode }],
]);

/** A file of an invoice, to be downloaded. Refuses an ending that no file has. */
export async function invoiceFile(
  visit: UserVisit,
  found: Registration,
  ending: string,
): Promise<Response> {
  const file = files.get(ending);
  if (file === undefined) throw new PageRefusal(404);
  const headers = {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${found.irn}.${ending}"`,
  };
  return new Response(await file.content(visit, found), { headers });
}

async function printed({ irp, work }: UserVisit, found: Registration): Promise<BodyInit> {
  // Typesetting is large and seldom asked for.
  const { printInvoice } = await import('@openirp/paper');
  const { signedInvoice, signedQrCode, cancelledAt, ewayBill } = found;
  const invoice: PrintableInvoice = {
    signedInvoice,
    signedQrCode,
    status: cancelledAt === null ? 'ACT' : 'CNL',
    cancelledAt: cancelledAt ?? undefined,
    ewayBill: ewayBill === null ? undefined : { ...ewayBill, status: 'ACT' },
    isSandbox: irp.config.environment === 'sandbox',
  };
  return new Uint8Array(await work.take(() => printInvoice(invoice)));
}
