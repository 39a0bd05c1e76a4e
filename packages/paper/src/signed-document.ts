import { limits } from '@openirp/core';
import { type Fields, readFields } from './fields.ts';
import { PrintError } from './print-error.ts';

/** A signed document, opened without looking at the signature. */
export interface SignedDocument {
  readonly kid: string;
  readonly iss: string;
  readonly data: Fields;
}

/** A payload of 2 MiB, escaped inside another JSON text and in base64, is never longer. */
const charsMax = limits.payloadBytesMax * 3;

/** Opens a signed invoice. Throws `PrintError` when it is none. */
export function openSignedInvoice(jws: string): SignedDocument {
  const document = openSigned(jws, 'signed invoice');
  const { data } = document;
  for (const part of ['DocDtls', 'SellerDtls', 'BuyerDtls', 'ValDtls']) {
    if (data.fields(part).isEmpty) throw new PrintError(`The signed invoice has no ${part}.`);
  }
  const items = data.list('ItemList').length;
  if (items < 1 || items > limits.itemsMax) {
    throw new PrintError(
      `A signed invoice has 1 to ${limits.itemsMax} items; this one has ${items}.`,
    );
  }
  return document;
}

/** Makes sure that a signed QR code belongs to an invoice. Throws `PrintError`. */
export function refuseForeignQrCode(jws: string, invoice: Fields): void {
  const irn = openSigned(jws, 'signed QR code').data.text('Irn');
  if (irn === invoice.text('Irn')) return;
  throw new PrintError(`The signed QR code belongs to another invoice: its IRN is ${irn}.`);
}

function openSigned(jws: string, name: string): SignedDocument {
  if (jws.length > charsMax) {
    throw new PrintError(`The ${name} has more than ${charsMax} characters.`);
  }
  const [header = '', payload = '', ...rest] = jws.trim().split('.');
  if (rest.length !== 1) {
    throw new PrintError(`The ${name} is no JWS: three parts with a dot between are expected.`);
  }
  const claims = readFields(decoded(payload), `${name}'s payload`);
  const data = readFields(claims.raw('data') ?? '', `${name}'s claim data`);
  if (data.text('Irn') === undefined) throw new PrintError(`The ${name} has no Irn.`);
  return {
    kid: readFields(decoded(header), `${name}'s header`).text('kid') ?? 'unknown',
    iss: claims.text('iss') ?? 'unknown',
    data,
  };
}

const decoded = (part: string): string => Buffer.from(part, 'base64url').toString('utf8');
