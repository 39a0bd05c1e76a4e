// Reading the e-way bill of an invoice.
import { UNKNOWN_IRN } from '../harness/calls.js';
import { accepted, equal, ewbAccepted, isTrue, refused } from '../harness/check.js';
import { byRoad, isBill, slip } from '../harness/eway-bill.js';

const MEMBERS = 'EwbNo Status GenGstin EwbDt EwbValidTill';

async function billed(ctx, details = byRoad()) {
  const { Irn } = accepted(await ctx.client.generate(await ctx.invoice()));
  const bill = accepted(await ctx.client.generateEwb(Irn, details));
  return { Irn, bill };
}

export default [
  {
    name: 'five members in their order, as the bill was made',
    async run(ctx) {
      const { Irn, bill } = await billed(ctx);
      const plain = accepted(await ctx.client.getEwb(Irn));
      equal(Object.keys(plain).join(' '), MEMBERS, 'members');
      const { EwbNo, EwbDt, EwbValidTill } = bill;
      const GenGstin = ctx.client.gstin;
      equal(plain, { EwbNo, Status: 'ACT', GenGstin, EwbDt, EwbValidTill }, 'e-way bill');
      isBill(plain, { now: await ctx.clock.now(), km: 100 });
    },
  },
  {
    name: 'the envelope has Alert beside InfoDtls, both null, and other reads have no Alert',
    async run(ctx) {
      const { Irn } = await billed(ctx);
      const { json } = await ctx.client.getEwb(Irn);
      equal([json.Alert, json.InfoDtls], [null, null], 'Alert and InfoDtls');
      for (const answer of [
        await ctx.client.getByIrn(Irn),
        await ctx.client.getGstin(ctx.client.gstin),
        await ctx.client.rejectedIrns(await ctx.today()),
      ]) {
        isTrue(!('Alert' in answer.json), 'no Alert', answer.json);
      }
    },
  },
  {
    name: 'a bill made with the invoice, and Part A with null for its validity',
    async run(ctx) {
      const invoice = await ctx.invoice({ EwbDtls: slip() });
      const { Irn, EwbNo } = accepted(await ctx.client.generate(invoice));
      const plain = accepted(await ctx.client.getEwb(Irn));
      equal([plain.EwbNo, plain.EwbValidTill], [EwbNo, null], 'EwbNo and EwbValidTill');
    },
  },
  {
    name: 'a cancelled bill reads CNL and is otherwise the same',
    async run(ctx) {
      const { Irn, bill } = await billed(ctx);
      const before = accepted(await ctx.client.getEwb(Irn));
      ewbAccepted(await ctx.client.cancelEwb(bill.EwbNo));
      equal(accepted(await ctx.client.getEwb(Irn)), { ...before, Status: 'CNL' }, 'e-way bill');
      accepted(await ctx.client.cancel(Irn));
      equal(accepted(await ctx.client.getEwb(Irn)), { ...before, Status: 'CNL' }, 'e-way bill');
    },
  },
  {
    name: 'the IRN in the query, and in capitals',
    async run(ctx) {
      const { Irn, bill } = await billed(ctx);
      const base = '/eiewb/v1.03/ewaybill';
      for (const path of [
        `${base}/irn?irn=${Irn}`,
        `${base}?irn=${Irn}`,
        `${base}?IRN=${Irn.toUpperCase()}`,
        `/${base}/IRN/${Irn.toUpperCase()}`,
      ]) {
        const answer = await ctx.client.call({ method: 'GET', path });
        equal(accepted(answer).EwbNo, bill.EwbNo, 'EwbNo');
      }
    },
  },
  {
    name: 'no bill is 4005',
    async run(ctx) {
      const { Irn } = accepted(await ctx.client.generate(await ctx.invoice()));
      refused(await ctx.client.getEwb(Irn), '4005', {
        message: 'Eway Bill details are not found',
      });
    },
  },
  {
    name: "another taxpayer's IRN is 2226, bill or no bill",
    async run(ctx) {
      const other = await ctx.other();
      const { Irn } = await billed(ctx);
      refused(await other.getEwb(Irn), '2226');
      const bare = accepted(await ctx.client.generate(await ctx.invoice())).Irn;
      refused(await other.getEwb(bare), '2226');
    },
  },
  {
    name: 'an unknown IRN is 2148',
    run: async ({ client }) =>
      refused(await client.getEwb(UNKNOWN_IRN), '2148', {
        message: 'Requested IRN data is not available',
      }),
  },
  {
    name: 'what is no IRN is 2145',
    async run({ client }) {
      for (const irn of ['x', `${UNKNOWN_IRN}0`, UNKNOWN_IRN.slice(1), 'g'.repeat(64)]) {
        refused(await client.getEwb(irn), '2145');
      }
      for (const path of ['/eiewb/v1.03/ewaybill/irn', '/eiewb/v1.03/ewaybill?irn=']) {
        refused(await client.call({ method: 'GET', path }), '2145');
      }
    },
  },
  {
    name: 'a bill can be read long after the invoice cannot',
    async run(ctx) {
      ctx.clock.require();
      const { Irn, bill } = await billed(ctx);
      await ctx.clock.advance({ days: 30 });
      await ctx.login(ctx.client);
      refused(await ctx.client.getByIrn(Irn), '2283');
      equal(accepted(await ctx.client.getEwb(Irn)).EwbNo, bill.EwbNo, 'EwbNo');
    },
  },
];
