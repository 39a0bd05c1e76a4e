import { type Invoice, IrpClient } from '@openirp/client';
import { documentDate, gstinState, istDateTime, istDay } from '@openirp/core';
import type { Running } from '@openirp/server';
import { renderUnicodeCompact } from 'uqr';

type Sandbox = NonNullable<Running['sandbox']>;

/**
 * Registers one e-invoice as any client would, over HTTP with the SDK, verifies both signatures, and
 * shows the result. `now` is the portal's time.
 */
export async function registerFirstInvoice(sandbox: Sandbox, now: number): Promise<void> {
  const { clientId, clientSecret, users } = sandbox.clients[0]!;
  const { gstin, userName, password } = users[0]!;
  const client = new IrpClient({
    baseUrl: sandbox.apiBaseUrl,
    clientId,
    clientSecret,
    gstin,
    userName,
    password,
    authPublicKeyPem: sandbox.authPublicKeyPem,
    signingCertificatePem: sandbox.signingCertificatePem,
  });
  const invoice = firstInvoice(gstin, buyerElsewhere(sandbox, gstin), now);
  const registered = await client.generate(invoice);
  client.verify(registered.SignedInvoice);
  const qr = client.verify(registered.SignedQRCode);
  console.log(`\nRegistered invoice ${invoice.DocDtls.No} through ${sandbox.apiBaseUrl}:`);
  console.log(`  IRN    ${registered.Irn}`);
  console.log(`  AckNo  ${registered.AckNo} of ${registered.AckDt}`);
  console.log(`  Both signatures verified with key ${qr.kid}.\n`);
  console.log(picture(registered.SignedQRCode));
}

/** The QR code drawn with block characters; its text alone where the terminal is too narrow. */
function picture(text: string): string {
  const drawn = renderUnicodeCompact(text, { ecc: 'L', border: 2 });
  const width = drawn.indexOf('\n');
  const columns = process.stdout.columns ?? width;
  if (columns >= width) return drawn;
  return `The QR code (drawn where the terminal has ${width} columns or more):\n${text}`;
}

const buyerElsewhere = ({ counterparties }: Sandbox, seller: string): string =>
  counterparties.regular.find((gstin) => gstinState(gstin) !== gstinState(seller))!;

/** Goods from Bengaluru to Mumbai; the number is made of date and time, so it is new every time. */
function firstInvoice(seller: string, buyer: string, now: number): Invoice {
  return {
    Version: '1.1',
    TranDtls: { TaxSch: 'GST', SupTyp: 'B2B' },
    DocDtls: {
      Typ: 'INV',
      No: `OI/${istDateTime(now).replace(/\D/g, '').slice(2)}`,
      Dt: documentDate(istDay(now)),
    },
    SellerDtls: {
      Gstin: seller,
      LglNm: 'Seller Bengaluru Private Limited',
      Addr1: '1 Sandbox Road',
      Loc: 'Bengaluru',
      Pin: 560001,
      Stcd: gstinState(seller),
    },
    BuyerDtls: {
      Gstin: buyer,
      LglNm: 'Regular Mumbai Private Limited',
      Pos: gstinState(buyer),
      Addr1: '2 Sandbox Road',
      Loc: 'Mumbai',
      Pin: 400001,
      Stcd: gstinState(buyer),
    },
    ItemList: [
      {
        SlNo: '1',
        IsServc: 'N',
        PrdDesc: 'Laptop computer',
        HsnCd: '84713010',
        Qty: 2,
        Unit: 'NOS',
        UnitPrice: 45000,
        TotAmt: 90000,
        AssAmt: 90000,
        GstRt: 18,
        IgstAmt: 16200,
        TotItemVal: 106200,
      },
    ],
    ValDtls: { AssVal: 90000, IgstVal: 16200, TotInvVal: 106200 },
  };
}
