// The two signed texts, byte by byte, verified with the published certificate.
import { certificateNames, verifyJws } from '../crypto.js';
import { jwsTexts, signedInvoiceData, signedQrData } from '../expected.js';
import { accepted, equal, isTrue } from '../harness/check.js';
import { documentNumber, item } from '../harness/invoice.js';

const ISSUER = 'NIC Sandbox';

/** Registers a text exactly as given and holds both signed documents against the recipe. */
async function signedAsExpected(ctx, text) {
  const certificate = ctx.sandbox.signingCertificatePem;
  const plain = accepted(await ctx.client.generate(text));
  const facts = { ackNo: plain.AckNo, ackDt: plain.AckDt, irn: plain.Irn };
  for (const [member, dataOf] of [
    ['SignedInvoice', signedInvoiceData],
    ['SignedQRCode', signedQrData],
  ]) {
    const got = verifyJws(plain[member], certificate);
    const data = dataOf(text, facts);
    const wanted = jwsTexts(data, certificateNames(certificate), ISSUER);
    equal(got.dataText, data, `data of ${member}`);
    equal(got.headerText, wanted.headerText, `header of ${member}`);
    equal(got.payloadText, wanted.payloadText, `payload of ${member}`);
  }
  return plain;
}

const number = (spelling) => JSON.rawJSON(spelling);

/** Members back to front, at every level. */
const reversed = (value) => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object' || JSON.isRawJSON(value)) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, inner]) => [name, reversed(inner)]));
};

/** Every other member name in lower case. */
const recased = (value) => {
  if (Array.isArray(value)) return value.map(recased);
  if (value === null || typeof value !== 'object' || JSON.isRawJSON(value)) return value;
  const name = (text, index) => (index % 2 ? text.toLowerCase() : text);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner], index) => [name(key, index), recased(inner)]),
  );
};

const intra = (ctx) => ({ buyer: ctx.counterparty('regular', true) });

export default [
  {
    name: 'a plain invoice',
    run: async (ctx) => signedAsExpected(ctx, JSON.stringify(await ctx.invoice())),
  },
  {
    name: 'numbers keep their spelling and zeros stay',
    async run(ctx) {
      const line = {
        Qty: number('60.000'),
        FreeQty: number('0.0'),
        UnitPrice: number('100.0'),
        TotAmt: number('6000.00'),
        Discount: number('0.00'),
        AssAmt: number('6000.00'),
        GstRt: number('18.0'),
        IgstAmt: number('0.00'),
        CgstAmt: number('540.0'),
        SgstAmt: number('540'),
        TotItemVal: number('7080.00'),
      };
      const ValDtls = {
        AssVal: number('6000.0'),
        CgstVal: number('540.00'),
        SgstVal: number('540.0'),
        IgstVal: number('0.0'),
        RndOffAmt: number('-0.50'),
        TotInvVal: number('7079.50'),
        TotInvValFc: number('0.00'),
      };
      const invoice = await ctx.invoice({ ItemList: [line], ValDtls }, intra(ctx));
      await signedAsExpected(ctx, JSON.stringify(invoice));
    },
  },
  {
    name: 'members in odd order and letter case, pretty-printed, come out in order',
    async run(ctx) {
      const invoice = recased(reversed(await ctx.invoice()));
      await signedAsExpected(ctx, JSON.stringify(invoice, null, '\t'));
    },
  },
  {
    name: 'nulls and unknown members are left out',
    async run(ctx) {
      const invoice = await ctx.invoice({
        TranDtls: { EcmGstin: null },
        BuyerDtls: { TrdNm: null, Ph: null, Em: null },
        DispDtls: null,
        PayDtls: null,
        RefDtls: null,
        AddlDocDtls: null,
        ExpDtls: null,
        EwbDtls: null,
        Remark: 'unknown',
      });
      await signedAsExpected(ctx, JSON.stringify(invoice));
    },
  },
  {
    name: 'strings are copied as sent, escapes resolved, the type alone in upper case',
    async run(ctx) {
      const invoice = await ctx.invoice({
        DocDtls: { Typ: 'inv', No: documentNumber().toLowerCase() },
        BuyerDtls: { LglNm: 'ESCAPED', TrdNm: 'कैफ़े ₹ <&> 🚜', Em: 'a.b+c@example.in' },
        ItemList: [{ Unit: 'Nos' }],
      });
      const text = JSON.stringify(invoice).replace('ESCAPED', '\\u0915\\u20b9\\/ \\ud83d\\ude9c');
      await signedAsExpected(ctx, text);
    },
  },
  {
    name: 'the main HSN is that of the largest taxable value, the first on a tie',
    async run(ctx) {
      const { buyer } = intra(ctx);
      const lines = [
        { ...item(1, 1000, false), HsnCd: '84713010' },
        { ...item(2, 9000, false), HsnCd: '61091000' },
        { ...item(3, 9000, false), HsnCd: '84713010' },
      ];
      const sum = (member) => lines.reduce((total, line) => total + line[member], 0);
      const invoice = await ctx.invoice({}, { buyer });
      invoice.ItemList = lines;
      invoice.ValDtls = {
        AssVal: sum('AssAmt'),
        CgstVal: sum('CgstAmt'),
        SgstVal: sum('SgstAmt'),
        TotInvVal: sum('TotItemVal'),
      };
      const plain = await signedAsExpected(ctx, JSON.stringify(invoice));
      const { dataText } = verifyJws(plain.SignedQRCode, ctx.sandbox.signingCertificatePem);
      equal(JSON.parse(dataText).MainHsnCode, '61091000', 'MainHsnCode');
      equal(JSON.parse(dataText).ItemCnt, 3, 'ItemCnt');
    },
  },
  {
    name: 'optional blocks come out in the published order',
    async run(ctx) {
      const { seller = ctx.client.gstin, buyer } = intra(ctx);
      const place = { Addr1: '2 Shed Road', Loc: 'Shed Town', Stcd: seller.slice(0, 2) };
      const invoice = await ctx.invoice({}, { buyer });
      const Pin = invoice.SellerDtls.Pin;
      Object.assign(invoice, {
        AddlDocDtls: [{ Info: 'first', Url: 'https://example.in/1' }],
        RefDtls: {
          PrecDocDtls: [{ OthRefNo: 'OR-1', InvDt: invoice.DocDtls.Dt, InvNo: 'INV-77' }],
          DocPerdDtls: { InvEndDt: invoice.DocDtls.Dt, InvStDt: invoice.DocDtls.Dt },
          ContrDtls: [{ PORefr: 'PO-1', RecAdvRefr: 'RA-1' }],
          InvRm: 'A remark',
        },
        PayDtls: { PaidAmt: 0, Mode: 'Cash', Nm: 'Payee', CrDay: 30 },
        ShipDtls: { LglNm: 'Ship To', ...place, Pin },
        DispDtls: { ...place, Pin, Nm: 'Dispatch From' },
      });
      Object.assign(invoice.ItemList[0], {
        AttribDtls: [{ Val: 'red', Nm: 'colour' }],
        BchDtls: { ExpDt: '31/12/2029', Nm: 'BATCH-1' },
        PrdSlNo: 'S-1',
        OrgCntry: 'IN',
        OrdLineRef: 'L-1',
      });
      await signedAsExpected(ctx, JSON.stringify(invoice));
    },
  },
  {
    name: 'a read hands out the same two signed texts',
    async run(ctx) {
      const plain = accepted(await ctx.client.generate(await ctx.invoice()));
      const read = accepted(await ctx.client.getByIrn(plain.Irn));
      isTrue(read.SignedInvoice === plain.SignedInvoice, 'SignedInvoice is the same');
      isTrue(read.SignedQRCode === plain.SignedQRCode, 'SignedQRCode is the same');
    },
  },
];
