// E-commerce operators: they file for suppliers, and see what they filed.
import { accepted, equal, ewbAccepted, ewbRefused, isTrue, refused } from '../harness/check.js';
import { byRoad, slip } from '../harness/eway-bill.js';

const SOME = { entries: 'some' };

/** An invoice of the first user's GSTIN that an operator files. */
const filedInvoice = (ctx, operator, patch = {}) =>
  ctx.invoice({ ...patch, TranDtls: { EcmGstin: operator.gstin } });

/** What an operator has filed for the first user's GSTIN. */
async function filed(ctx, patch) {
  const operator = await ctx.operator();
  const invoice = await filedInvoice(ctx, operator, patch);
  return { operator, invoice, plain: accepted(await operator.generate(invoice)) };
}

const byDocument = (client, { DocDtls: { Typ, No, Dt } }, options) =>
  client.getByDoc(Typ, No, Dt, options);

/** The ways in which an operator names the supplier: in a header of two spellings, in the query. */
const namings = {
  'header sup_gstin': (gstin) => ({ headers: { sup_gstin: gstin } }),
  'header sup-gstin': (gstin) => ({ headers: { 'sup-gstin': gstin } }),
  'header Sup_GSTIN': (gstin) => ({ headers: { Sup_GSTIN: gstin } }),
  'query supplier_gstn': (gstin) => ({ query: `supplier_gstn=${gstin}` }),
};

const rows = Object.entries(namings).map(([name, naming]) => ({
  name: `an operator reads what it filed, the supplier named by ${name}`,
  async run(ctx) {
    const { operator, invoice, plain } = await filed(ctx, { EwbDtls: byRoad() });
    const { headers = {}, query = '' } = naming(ctx.client.gstin);
    const get = async (path) => {
      const target = path + (query && `${path.includes('?') ? '&' : '?'}${query}`);
      const all = { ...operator.headers(), ...headers };
      return accepted(await operator.call({ method: 'GET', path: target, headers: all }));
    };
    const { Typ, No, Dt } = invoice.DocDtls;
    const asked = `doctype=${Typ}&docnum=${encodeURIComponent(No)}&docdate=${Dt}`;
    const reads = [
      await get(`/eicore/v1.03/Invoice/irn/${plain.Irn}`),
      await get(`/eicore/v1.03/Invoice/irnbydocdetails?${asked}`),
    ];
    for (const read of reads) {
      equal([read.Irn, read.EwbNo], [plain.Irn, plain.EwbNo], 'Irn and EwbNo');
    }
    const bill = await get(`/eiewb/v1.03/ewaybill/irn/${plain.Irn}`);
    equal([bill.EwbNo, bill.GenGstin], [plain.EwbNo, operator.gstin], 'EwbNo and GenGstin');
  },
}));

rows.push(
  {
    name: 'the IRN is that of the supplier, whoever files',
    async run(ctx) {
      const { operator, invoice, plain } = await filed(ctx);
      const again = { ...invoice, TranDtls: { ...invoice.TranDtls, EcmGstin: undefined } };
      refused(await ctx.client.generate(again), '2150', { info: 'any' });
      refused(await operator.generate(invoice), '2150', { info: 'any' });
      equal(accepted(await ctx.client.getByIrn(plain.Irn)).AckNo, plain.AckNo, 'AckNo');
    },
  },
  {
    name: 'an operator whom the document does not name is 2197',
    async run(ctx) {
      const operator = await ctx.operator();
      refused(await operator.generate(await ctx.invoice()), '2197', {
        ...SOME,
        message: 'e-commerce GSTIN is mandatory for e-com Transaction',
      });
    },
  },
  {
    name: 'an operator who is none is 2195',
    async run(ctx) {
      const other = await ctx.other();
      refused(await other.generate(await filedInvoice(ctx, other)), '2195', {
        ...SOME,
        message: 'e-Commerce Gstin should be TCS',
      });
    },
  },
  {
    name: 'a supplier that files itself and names an operator is 2224',
    async run(ctx) {
      const operator = await ctx.operator();
      refused(await ctx.client.generate(await filedInvoice(ctx, operator)), '2224', {
        ...SOME,
        message: 'e-com Gstin should not be provided',
      });
    },
  },
  {
    name: 'somebody who is neither supplier nor operator is 2169',
    async run(ctx) {
      const [other, operator] = [await ctx.other(), await ctx.operator()];
      const message = 'Either supplier GSTIN or e-Commerce GSTIN can generate IRN.';
      refused(await other.generate(await ctx.invoice()), '2169', { ...SOME, message });
      const named = await filedInvoice(ctx, operator);
      refused(await other.generate(named), '2169', { ...SOME, message });
      const { gstin } = ctx.client;
      refused(
        await other.with({ supplierGstin: gstin }).generate(await ctx.invoice()),
        '2169',
        SOME,
      );
    },
  },
  {
    name: 'an operator reads, bills and cancels its own without naming the supplier by IRN',
    async run(ctx) {
      const { operator, plain } = await filed(ctx);
      const { Irn } = plain;
      equal(accepted(await operator.getByIrn(Irn)).Irn, Irn, 'Irn');
      const { EwbNo } = accepted(await operator.generateEwb(Irn, byRoad()));
      const { GenGstin } = accepted(await operator.getEwb(Irn));
      equal(GenGstin, operator.gstin, 'GenGstin');
      refused(await operator.cancel(Irn), '2230');
      ewbAccepted(await operator.cancelEwb(EwbNo));
      accepted(await operator.cancel(Irn));
    },
  },
  {
    name: 'an operator that names the supplier bills and cancels all the same',
    async run(ctx) {
      const { operator, plain } = await filed(ctx);
      const named = operator.with({ supplierGstin: ctx.client.gstin });
      const { EwbNo } = accepted(await named.generateEwb(plain.Irn, slip()));
      ewbAccepted(await named.cancelEwb(EwbNo));
      accepted(await named.cancel(plain.Irn));
    },
  },
  {
    name: 'a supplier reads, bills and cancels what its operator filed',
    async run(ctx) {
      const { invoice, plain } = await filed(ctx);
      const { client } = ctx;
      const { Irn } = plain;
      equal(accepted(await client.getByIrn(Irn)).AckNo, plain.AckNo, 'AckNo');
      equal(accepted(await byDocument(client, invoice)).Irn, Irn, 'Irn');
      const { EwbNo } = accepted(await client.generateEwb(Irn, byRoad()));
      equal(accepted(await client.getEwb(Irn)).GenGstin, client.gstin, 'GenGstin');
      ewbAccepted(await client.cancelEwb(EwbNo));
      accepted(await client.cancel(Irn));
    },
  },
  {
    name: "a supplier cancels its operator's bill; its own bill is not the operator's: 312",
    async run(ctx) {
      const { operator, plain } = await filed(ctx, { EwbDtls: byRoad() });
      ewbAccepted(await ctx.client.cancelEwb(plain.EwbNo));
      const { EwbNo } = accepted(await ctx.client.generateEwb(plain.Irn, byRoad()));
      ewbRefused(await operator.cancelEwb(EwbNo), '312');
    },
  },
  {
    name: "a supplier's own documents are closed to an operator, named or not",
    async run(ctx) {
      const operator = await ctx.operator();
      const invoice = await ctx.invoice({ EwbDtls: byRoad() });
      const { Irn, EwbNo } = accepted(await ctx.client.generate(invoice));
      for (const caller of [operator, operator.with({ supplierGstin: ctx.client.gstin })]) {
        refused(await caller.getByIrn(Irn), '2226');
        refused(await byDocument(caller, invoice), '2154');
        refused(await caller.getEwb(Irn), '2226');
        refused(await caller.generateEwb(Irn, byRoad()), '2143');
        refused(await caller.cancel(Irn), '2143');
        ewbRefused(await caller.cancelEwb(EwbNo), '312');
      }
      const { Status } = accepted(await ctx.client.getEwb(Irn));
      equal(Status, 'ACT', 'Status of the bill');
    },
  },
  {
    name: 'an operator that names another supplier does not find what it filed',
    async run(ctx) {
      const { operator, invoice, plain } = await filed(ctx, { EwbDtls: byRoad() });
      const other = await ctx.other();
      for (const supplierGstin of [other.gstin, ctx.counterparty(), 'nobody']) {
        const named = operator.with({ supplierGstin });
        refused(await named.getByIrn(plain.Irn), '2226');
        refused(await byDocument(named, invoice), '2154');
        refused(await named.getEwb(plain.Irn), '2226');
        refused(await named.cancel(plain.Irn), '2143');
        ewbRefused(await named.cancelEwb(plain.EwbNo), '312');
      }
      isTrue(accepted(await operator.getByIrn(plain.Irn)).Status === 'ACT', 'nothing changed');
    },
  },
  {
    name: 'a document is found under its supplier, so an operator has to name it',
    async run(ctx) {
      const { operator, invoice } = await filed(ctx);
      refused(await byDocument(operator, invoice), '2154');
    },
  },
  {
    name: 'a supplier that names itself in sup_gstin is itself',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const { Irn } = accepted(await ctx.client.generate(invoice));
      const named = ctx.client.with({ supplierGstin: ctx.client.gstin });
      equal(accepted(await named.getByIrn(Irn)).Irn, Irn, 'Irn');
      equal(accepted(await byDocument(named, invoice)).Irn, Irn, 'Irn');
    },
  },
  {
    name: 'another supplier cannot see what the operator filed for the first',
    async run(ctx) {
      const other = await ctx.other();
      const { operator, invoice, plain } = await filed(ctx, { EwbDtls: byRoad() });
      for (const supplierGstin of [undefined, ctx.client.gstin, operator.gstin]) {
        const caller = other.with({ supplierGstin });
        refused(await caller.getByIrn(plain.Irn), '2226');
        refused(await caller.getEwb(plain.Irn), '2226');
        refused(await byDocument(caller, invoice), '2154');
        refused(await caller.cancel(plain.Irn), '2143');
        ewbRefused(await caller.cancelEwb(plain.EwbNo), '312');
      }
    },
  },
);

export default rows;
