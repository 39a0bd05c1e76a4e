// Texts, dates and orders of calls that nobody should send: a documented code, never a fault.
import { sessionCalls, UNKNOWN_IRN } from '../harness/calls.js';
import { accepted, equal, ewbAccepted, ewbRefused, isTrue, refused } from '../harness/check.js';
import { byRoad } from '../harness/eway-bill.js';
import { patched } from '../harness/invoice.js';
import { istMoment } from '../harness/ist.js';
import { PATH_TRICKS, TRICKS, withstood } from '../harness/tricks.js';

const registered = async (ctx, patch) =>
  accepted(await ctx.client.generate(await ctx.invoice(patch)));

/** Calls whose last segment or query carries a text. */
const places = {
  'get by IRN': (t) => `/eicore/v1.03/Invoice/irn/${t}`,
  'get by IRN, query': (t) => `/eicore/v1.03/Invoice?irn_no=${t}`,
  'by document, doctype': (t) =>
    `/eicore/v1.03/Invoice/irnbydocdetails?doctype=${t}&docnum=1&docdate=01/04/2026`,
  'by document, docnum': (t) =>
    `/eicore/v1.03/Invoice/irnbydocdetails?doctype=INV&docnum=${t}&docdate=01/04/2026`,
  'by document, docdate': (t) =>
    `/eicore/v1.03/Invoice/irnbydocdetails?doctype=INV&docnum=1&docdate=${t}`,
  'rejected IRNs': (t) => `/eicore/v1.03/Invoice/rejectedirns?date=${t}`,
  'rejected IRNs, supplier': (t) =>
    `/eicore/v1.03/Invoice/rejectedirns?date=01/04/2026&supplier_gstn=${t}`,
  'get GSTIN': (t) => `/eivital/v1.04/Master/gstin/${t}`,
  'get GSTIN, query': (t) => `/eivital/v1.03/Master?gstin=${t}`,
  'sync GSTIN': (t) => `/eivital/v1.04/Master/syncgstin/${t}`,
  'get e-way bill': (t) => `/eiewb/v1.03/ewaybill/irn/${t}`,
  'get e-way bill, query': (t) => `/eiewb/v1.03/ewaybill?irn=${t}`,
  'irp in the query': (t) => `/eicore/v1.03/Invoice/irn/${UNKNOWN_IRN}?irp=${t}`,
  'a path of its own': (t) => `/eicore/v1.03/${t}`,
};

const rows = Object.entries(places).map(([name, path]) => ({
  name: `path and query: ${name}`,
  async run({ client }) {
    for (const trick of PATH_TRICKS) {
      withstood(await client.call({ method: 'GET', path: path(trick) }), trick);
    }
  },
}));

/** A patch with one text at a path such as `ItemList.0.HsnCd`. */
function at(path, text) {
  const [name, ...rest] = path.split('.');
  const inner = rest.length === 0 ? text : at(rest.join('.'), text);
  return /^\d+$/.test(name) ? [inner] : { [name]: inner };
}

/** Texts of an invoice that are taken as they are, and those that are looked up or computed with. */
const invoiceTexts = [
  ...['Version', 'Irn', 'TranDtls.SupTyp', 'TranDtls.EcmGstin', 'DocDtls.Typ', 'DocDtls.No'],
  ...['DocDtls.Dt', 'SellerDtls.Gstin', 'SellerDtls.LglNm', 'SellerDtls.Stcd', 'BuyerDtls.Gstin'],
  ...['BuyerDtls.LglNm', 'BuyerDtls.TrdNm', 'BuyerDtls.Pos', 'BuyerDtls.Stcd', 'BuyerDtls.Em'],
  ...['ItemList.0.SlNo', 'ItemList.0.PrdDesc', 'ItemList.0.HsnCd', 'ItemList.0.Unit'],
  ...['ItemList.0.Qty', 'ValDtls.TotInvVal', 'PayDtls.Nm', 'RefDtls.InvRm', 'ExpDtls.Port'],
  ...['ExpDtls.ForCur', 'ExpDtls.CntCode', 'RefDtls.DocPerdDtls.InvStDt'],
  ...['EwbDtls.TransId', 'EwbDtls.TransDocNo', 'EwbDtls.TransDocDt', 'EwbDtls.VehNo'],
];

const cancellation = { Irn: UNKNOWN_IRN, CnlRsn: '1', CnlRem: 'x' };
const billCancellation = { ewbNo: 999999999999, cancelRsnCode: 1, cancelRmrk: 'x' };

/** [whose texts, where they stand, how a patch is sent] */
const bodies = [
  ['an invoice', invoiceTexts, async (ctx, patch) => ctx.client.generate(await ctx.invoice(patch))],
  [
    'a cancellation',
    ['Irn', 'CnlRsn', 'CnlRem'],
    ({ client }, patch) =>
      client.call({
        method: 'POST',
        path: '/eicore/v1.03/Invoice/Cancel',
        body: patched(cancellation, patch),
      }),
  ],
  [
    'an e-way bill',
    ['Irn', 'TransMode', 'TransName', 'TransDocDt', 'VehNo', 'DispDtls.Stcd', 'ExpShipDtls.Pin'],
    ({ client }, { Irn = UNKNOWN_IRN, ...patch }) =>
      client.generateEwb(Irn, patched(byRoad(), patch)),
  ],
  [
    'a cancelled e-way bill',
    ['ewbNo', 'cancelRsnCode', 'cancelRmrk'],
    ({ client }, patch) => client.ewayApi({ body: patched(billCancellation, patch) }),
  ],
  [
    'an action and its data',
    ['action', 'data'],
    ({ client }, patch) => client.ewayApi({ body: billCancellation, ...patch }),
  ],
];
for (const [name, paths, send] of bodies) {
  rows.push({
    name: `texts of ${name}`,
    async run(ctx) {
      for (const path of paths) {
        for (const trick of TRICKS) {
          withstood(await send(ctx, at(path, trick)), `${path}: ${trick}`);
        }
      }
    },
  });
}

/** What a header can hold at all. */
const headerTricks = TRICKS.filter((trick) => /^[\x20-\x7e]+$/.test(trick));

rows.push(
  {
    name: 'headers of a call',
    async run({ client }) {
      const names = ['client_id', 'client_secret', 'Gstin', 'user_name', 'AuthToken'];
      for (const name of [...names, 'sup_gstin', 'irp']) {
        for (const trick of headerTricks) {
          const headers = { ...client.headers(), [name]: trick };
          const codes = withstood(await client.getByIrn(UNKNOWN_IRN, { headers }), trick);
          isTrue(codes.length === 1, `one code for ${name}`, codes);
        }
      }
    },
  },
  {
    name: 'user name and password of a login',
    async run({ client }) {
      for (const trick of TRICKS) {
        const name = client.with({ userName: trick });
        const codes = withstood(await name.auth({ version: 'v1.03' }), trick);
        isTrue(['1006', '1008'].includes(codes[0]), 'the code of a user name', codes);
        if (trick.length > 40) continue;
        const password = client.with({ password: trick });
        equal(withstood(await password.auth(), trick), ['1008'], 'the code of a password');
      }
    },
  },
  {
    name: 'methods that a path does not have are 3005 with HTTP 404',
    async run({ client }) {
      const headers = client.headers();
      for (const path of [
        '/eicore/v1.03/Invoice',
        '/eiewb/v1.03/ewaybill',
        '/eivital/v1.04/auth',
      ]) {
        for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
          refused(await client.raw({ method, path, headers }), '3005', { status: 404 });
        }
      }
      const bill = await client.raw({ path: '/ewaybillapi/v1.03/ewayapi', headers });
      refused(bill, '3005', { status: 404 });
    },
  },
  {
    name: 'an IRN in capitals is the same IRN to every call',
    async run(ctx) {
      const { client } = ctx;
      const Irn = (await registered(ctx)).Irn.toUpperCase();
      equal(accepted(await client.getByIrn(Irn)).Irn, Irn.toLowerCase(), 'Irn');
      const { EwbNo } = accepted(await client.generateEwb(Irn, byRoad()));
      equal(accepted(await client.getEwb(Irn)).EwbNo, EwbNo, 'EwbNo');
      ewbAccepted(await client.cancelEwb(EwbNo));
      equal(accepted(await client.cancel(Irn)).Irn, Irn.toLowerCase(), 'Irn');
      refused(await client.cancel(Irn.toLowerCase()), '9999');
    },
  },
  {
    name: 'calls about an invoice before it is there',
    async run(ctx) {
      const { client } = ctx;
      const { Typ, No, Dt } = (await ctx.invoice()).DocDtls;
      refused(await client.getByDoc(Typ, No, Dt), '2154');
      refused(await client.getByIrn(UNKNOWN_IRN), '2148');
      refused(await client.generateEwb(UNKNOWN_IRN, byRoad()), '2148');
      refused(await client.getEwb(UNKNOWN_IRN), '2148');
      ewbRefused(await client.cancelEwb(999999999999), '312');
      refused(await client.cancel(UNKNOWN_IRN), '2148');
    },
  },
  {
    name: 'calls about an invoice after it was cancelled',
    async run(ctx) {
      const { client } = ctx;
      const invoice = await ctx.invoice({ EwbDtls: byRoad() });
      const { Irn, EwbNo } = accepted(await client.generate(invoice));
      ewbAccepted(await client.cancelEwb(EwbNo));
      accepted(await client.cancel(Irn));
      refused(await client.generate(invoice), '2278', { info: 'any' });
      refused(await client.generateEwb(Irn, byRoad()), '2302');
      ewbRefused(await client.cancelEwb(EwbNo), '312');
      refused(await client.cancel(Irn), '9999');
      equal(accepted(await client.getEwb(Irn)).Status, 'CNL', 'Status of the bill');
      equal(accepted(await client.getByIrn(Irn)).Status, 'CNL', 'Status');
    },
  },
  {
    name: 'a session that has expired opens no call',
    async run(ctx) {
      ctx.clock.require();
      const { client } = ctx;
      await ctx.clock.set(new Date(istMoment(client.tokenExpiry).getTime() + 1000));
      for (const call of Object.values(sessionCalls)) refused(await call(client), '1005');
      ewbRefused(await client.cancelEwb(999999999999), '105');
    },
  },
  {
    name: 'the documents of one supplier do not depend on another with the same numbers',
    async run(ctx) {
      const other = await ctx.other();
      const mine = await ctx.invoice();
      const theirs = await ctx.invoice(
        { DocDtls: mine.DocDtls },
        { seller: other.gstin, buyer: ctx.counterparty() },
      );
      const [one, two] = [await ctx.client.generate(mine), await other.generate(theirs)];
      isTrue(accepted(one).Irn !== accepted(two).Irn, 'the IRNs differ', one.plain.Irn);
      const { Typ, No, Dt } = mine.DocDtls;
      equal(accepted(await ctx.client.getByDoc(Typ, No, Dt)).Irn, one.plain.Irn, 'mine');
      equal(accepted(await other.getByDoc(Typ, No, Dt)).Irn, two.plain.Irn, 'theirs');
    },
  },
  {
    name: 'days that no month has, in invoices',
    async run(ctx) {
      for (const Dt of ['31/02/2026', '29/02/2025', '31/04/2026', '00/01/2026', '01/13/2026']) {
        const invoice = await ctx.invoice({ DocDtls: { Dt } });
        refused(await ctx.client.generate(invoice), ['5002', '2163', '2144', '2225'], {
          entries: 'every',
        });
      }
    },
  },
);

export default rows;
