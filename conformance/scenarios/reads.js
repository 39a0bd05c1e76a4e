// Reading by IRN and by document: what comes back, to whom, and for how long.
import { verifyJws } from '../crypto.js';
import { accepted, equal, isTrue, refused } from '../harness/check.js';
import { istMoment, roundedToMinute } from '../harness/ist.js';

const UNKNOWN = 'f'.repeat(64);
const HOUR_MS = 3600_000;

/** An invoice and what its registration answered. */
async function registered(ctx, patch) {
  const invoice = await ctx.invoice(patch);
  return { invoice, plain: accepted(await ctx.client.generate(invoice)) };
}

const readByDocument = (client, { DocDtls }) =>
  client.getByDoc(DocDtls.Typ, DocDtls.No, DocDtls.Dt);

/** The registration as a read shows it: the same object, AckDt to the minute. */
const asRead = (plain) => ({ ...plain, AckDt: roundedToMinute(plain.AckDt) });

/** Registers at a second of the next minute and reads: seconds stay inside the signature only. */
async function roundedAt(ctx, second) {
  const minute = Math.ceil((await ctx.clock.now()).getTime() / 60_000 + 0.5) * 60_000;
  await ctx.clock.set(new Date(minute + second * 1000));
  await ctx.login(ctx.client);
  const { plain } = await registered(ctx);
  const read = accepted(await ctx.client.getByIrn(plain.Irn));
  equal(read.AckDt, roundedToMinute(plain.AckDt), 'AckDt on reading');
  const { dataText } = verifyJws(read.SignedInvoice, ctx.sandbox.signingCertificatePem);
  equal(JSON.parse(dataText).AckDt, plain.AckDt, 'AckDt inside the signature');
}

const hoursLater = async (ctx, ackDt, hours) => {
  await ctx.clock.set(new Date(istMoment(ackDt).getTime() + hours * HOUR_MS));
  await ctx.login(ctx.client);
};

export default [
  {
    name: 'by IRN and by document give the registration, AckDt to the minute',
    async run(ctx) {
      const { invoice, plain } = await registered(ctx);
      equal(accepted(await ctx.client.getByIrn(plain.Irn)), asRead(plain), 'by IRN');
      equal(accepted(await readByDocument(ctx.client, invoice)), asRead(plain), 'by document');
    },
  },
  {
    name: 'AckDt at 10 and at 45 seconds rounds down and up',
    async run(ctx) {
      ctx.clock.require();
      await roundedAt(ctx, 10);
      await roundedAt(ctx, 45);
    },
  },
  {
    name: 'a cancelled invoice reads CNL, signed texts unchanged',
    async run(ctx) {
      const { invoice, plain } = await registered(ctx);
      accepted(await ctx.client.cancel(plain.Irn));
      const byIrn = accepted(await ctx.client.getByIrn(plain.Irn));
      const byDocument = accepted(await readByDocument(ctx.client, invoice));
      for (const read of [byIrn, byDocument]) {
        equal(read.Status, 'CNL', 'Status');
        isTrue(read.SignedInvoice === plain.SignedInvoice, 'SignedInvoice is the same');
      }
    },
  },
  {
    name: 'a number with slashes, its query escaped or not',
    async run(ctx) {
      const { No } = (await ctx.invoice()).DocDtls;
      const { invoice, plain } = await registered(ctx, { DocDtls: { No: No.replace('-', '/') } });
      const { DocDtls } = invoice;
      const base = '/eicore/v1.03/Invoice/irnbydocdetails?doctype=INV';
      for (const query of [
        `&docnum=${DocDtls.No}&docdate=${DocDtls.Dt}`,
        `&docnum=${encodeURIComponent(DocDtls.No)}&docdate=${encodeURIComponent(DocDtls.Dt)}`,
      ]) {
        const answer = await ctx.client.call({ method: 'GET', path: base + query });
        equal(accepted(answer).Irn, plain.Irn, 'Irn');
      }
    },
  },
  {
    name: 'a number is found whatever its letter case',
    async run(ctx) {
      const { invoice, plain } = await registered(ctx);
      const { Typ, No, Dt } = invoice.DocDtls;
      equal(accepted(await ctx.client.getByDoc(Typ, No.toLowerCase(), Dt)).Irn, plain.Irn, 'Irn');
    },
  },
  {
    name: 'an unknown IRN is 2148',
    run: async ({ client }) =>
      refused(await client.getByIrn(UNKNOWN), '2148', {
        message: 'Requested IRN data is not available',
      }),
  },
  {
    name: 'an unknown document, type or date is 2154',
    async run(ctx) {
      const { invoice } = await registered(ctx);
      const { No, Dt } = invoice.DocDtls;
      const message = 'IRN details are not found';
      refused(await ctx.client.getByDoc('INV', `${No.slice(0, 15)}X`, Dt), '2154', { message });
      refused(await ctx.client.getByDoc('CRN', No, Dt), '2154', { message });
      refused(await ctx.client.getByDoc('INV', No, await ctx.today(-1)), '2154', { message });
    },
  },
  {
    name: "another taxpayer's IRN is 2226; its document is unknown, since numbers can be guessed",
    async run(ctx) {
      const other = await ctx.other();
      const { invoice, plain } = await registered(ctx);
      refused(await other.getByIrn(plain.Irn), '2226', {
        message: 'You are not authorised to get IRN data',
      });
      const named = other.with({ supplierGstin: ctx.client.gstin });
      refused(await named.getByIrn(plain.Irn), '2226');
      refused(await readByDocument(other, invoice), '2154', {
        message: 'IRN details are not found',
      });
      refused(await readByDocument(named, invoice), '2154');
    },
  },
  {
    name: 'reading works for 2 days and is 2283 after them',
    async run(ctx) {
      ctx.clock.require();
      const { invoice, plain } = await registered(ctx);
      const message = 'IRN details cannot be provided as it is generated more than 2 days prior';
      await hoursLater(ctx, plain.AckDt, 47);
      equal(accepted(await ctx.client.getByIrn(plain.Irn)).Irn, plain.Irn, 'Irn');
      equal(accepted(await readByDocument(ctx.client, invoice)).Irn, plain.Irn, 'Irn');
      await hoursLater(ctx, plain.AckDt, 49);
      refused(await ctx.client.getByIrn(plain.Irn), '2283', { message });
      refused(await readByDocument(ctx.client, invoice), '2283', { message });
    },
  },
  {
    name: 'a GET with a JSON body is answered, the body ignored',
    async run(ctx) {
      const { client } = ctx;
      const { plain } = await registered(ctx);
      for (const body of ['{}', '[]', '{"Data":"x"}']) {
        const path = `/eicore/v1.03/Invoice/irn/${plain.Irn}`;
        const answer = await client.raw({ path, headers: client.headers(), body });
        equal(answer.json?.Status, 1, `Status with body ${body}`);
      }
    },
  },
  {
    name: 'what is no IRN is 2145, in the path and in the query',
    async run({ client }) {
      const base = '/eicore/v1.03/Invoice';
      for (const irn of ['x', `${UNKNOWN}0`, UNKNOWN.slice(1), 'g'.repeat(64), '%27%20OR%201=1']) {
        refused(await client.getByIrn(irn), '2145');
        for (const path of [`${base}/irn?irn=${irn}`, `${base}?irn_no=${irn}`]) {
          refused(await client.call({ method: 'GET', path }), '2145');
        }
      }
      for (const path of [`${base}/irn`, base]) {
        refused(await client.call({ method: 'GET', path }), '2145');
      }
    },
  },
  {
    name: 'a query that names no document is 2154',
    async run({ client }) {
      const base = '/eicore/v1.03/Invoice/irnbydocdetails';
      for (const query of [
        '',
        '?doctype=INV&docnum=1',
        '?doctype=INV&docdate=01/04/2026',
        '?docnum=1&docdate=01/04/2026',
        '?doctype=INV&docnum=&docdate=01/04/2026',
        '?doctype=INV&docnum=1&docdate=2026-13-45',
        '?doctype=INV&docnum=1&docdate=31/02/2026',
        `?doctype=INV&docnum=${'9'.repeat(2000)}&docdate=01/04/2026`,
      ]) {
        refused(await client.call({ method: 'GET', path: base + query }), '2154');
      }
    },
  },
  {
    name: 'GSP forms of the query: irn, irn_no and docno',
    async run(ctx) {
      const { invoice, plain } = await registered(ctx);
      const { Typ, No, Dt } = invoice.DocDtls;
      for (const path of [
        `/Invoice/irn?irn=${plain.Irn}`,
        `/Invoice?irn_no=${plain.Irn}`,
        `/Invoice/irnbydocdetails?doctype=${Typ}&docno=${encodeURIComponent(No)}&docdate=${Dt}`,
      ]) {
        const answer = await ctx.client.call({ method: 'GET', path: `/eicore/v1.03${path}` });
        equal(accepted(answer).Irn, plain.Irn, 'Irn');
      }
    },
  },
  {
    name: 'the header irp: this portal answers itself, one that nobody knows is 2148',
    async run(ctx) {
      const { client } = ctx;
      const { invoice, plain } = await registered(ctx);
      const { Typ, No, Dt } = invoice.DocDtls;
      const elsewhere = { headers: { ...client.headers(), irp: 'NIC9' } };
      refused(await client.getByIrn(plain.Irn, elsewhere), '2148');
      refused(await client.getByDoc(Typ, No, Dt, elsewhere), '2148');
      const here = plain.AckNo.toString()[0];
      for (const irp of [here, `NIC${here}`]) {
        const headers = { ...client.headers(), irp };
        equal(accepted(await client.getByIrn(plain.Irn, { headers })).Irn, plain.Irn, 'Irn');
      }
    },
  },
];
