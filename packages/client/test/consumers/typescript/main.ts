import { readFileSync } from 'node:fs';
import {
  ConnectionError,
  type FailOverOptions,
  type Invoice,
  IrpClient,
  IrpError,
  type RegisteredInvoice,
  type TokenStore,
} from '@openirp/client';

const [, , options = '', file = ''] = process.argv;
const client = new IrpClient(JSON.parse(readFileSync(options, 'utf8')));
const invoice: Invoice = JSON.parse(readFileSync(file, 'utf8'));
const registered: RegisteredInvoice = await client.generate(invoice);
client.verify(registered.SignedQRCode);
console.log(registered.Irn);

export function judge(error: unknown): string {
  if (error instanceof ConnectionError) return error.outcome satisfies 'not sent' | 'unknown';
  if (!(error instanceof IrpError)) return 'something else';
  // @ts-expect-error No such code.
  if (error.has('215O')) return 'a typing error';
  return error.has('2150') ? 'duplicate' : error.code;
}

// @ts-expect-error A number is missing.
export const broken: Invoice = { ...invoice, DocDtls: { Typ: 'INV', Dt: '14/08/2026' } };

export const store: TokenStore = { read: async () => undefined, write: async () => {} };

export const twins = (one: Omit<FailOverOptions, 'baseUrls'>) =>
  new IrpClient({
    ...one,
    baseUrls: [{ url: 'https://one' }, { url: 'https://two', irp: 'NIC2' }],
  });
