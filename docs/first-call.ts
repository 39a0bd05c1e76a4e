import { readFileSync } from 'node:fs';
import { type Invoice, IrpClient } from '@openirp/client';

const sandbox = JSON.parse(readFileSync(process.argv[2] ?? '.openirp/sandbox.json', 'utf8'));
const { clientId, clientSecret, users } = sandbox.clients[0];
const { gstin, userName, password } = users[0];
const client = new IrpClient({
  baseUrl: sandbox.apiBaseUrl,
  authPublicKeyPem: sandbox.authPublicKeyPem,
  signingCertificatePem: sandbox.signingCertificatePem,
  ...{ clientId, clientSecret, gstin, userName, password },
});
const registered = await client.generate(invoiceOf(await today()));
client.verify(registered.SignedInvoice);
console.log(`IRN    ${registered.Irn}`);
console.log(`AckNo  ${registered.AckNo} of ${registered.AckDt}`);

/** The portal's day, as invoices write it. */
async function today(): Promise<string> {
  const [, day, month, year] = /(\d\d)-(\d\d)-(\d{4})/.exec(await client.health())!;
  return `${day}/${month}/${year}`;
}

/** Goods from Bengaluru to Mumbai. */
function invoiceOf(date: string): Invoice {
  const buyer = sandbox.counterparties.regular.find((one: string) => one.startsWith('27'));
  return {
    Version: '1.1',
    TranDtls: { TaxSch: 'GST', SupTyp: 'B2B' },
    DocDtls: { Typ: 'INV', No: `SDK/${Date.now().toString(36)}`, Dt: date },
    SellerDtls: party(gstin, 'Bengaluru', 560001),
    BuyerDtls: { ...party(buyer, 'Mumbai', 400001), Pos: '27' },
    ItemList: [
      {
        SlNo: '1',
        PrdDesc: 'Laptop computer',
        IsServc: 'N',
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

function party(Gstin: string, Loc: string, Pin: number) {
  const Stcd = Gstin.slice(0, 2);
  return { Gstin, LglNm: `Trader in ${Loc}`, Addr1: '1 Sandbox Road', Loc, Pin, Stcd };
}
