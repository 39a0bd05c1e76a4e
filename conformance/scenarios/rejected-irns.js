// The IRNs that the GST system refused on a day.
import { accepted, equal, isTrue, refused } from '../harness/check.js';

const PATH = '/eicore/v1.03/Invoice/rejectedirns';

const registered = async (ctx, patch) =>
  accepted(await ctx.client.generate(await ctx.invoice(patch))).Irn;

/** The list of today; other runs may have left more in it. */
const listed = async (ctx, client = ctx.client) =>
  accepted(await client.rejectedIrns(await ctx.today()));

export default [
  {
    name: 'a day on which nothing was refused is an empty array',
    async run({ client }) {
      const answer = await client.rejectedIrns('01/04/2020');
      equal(accepted(answer), [], 'IRNs');
      equal(answer.plainText, '[]', 'plain text');
    },
  },
  {
    name: 'an array of IRNs as texts, in the order of their rejection, each once',
    async run(ctx) {
      const before = await listed(ctx);
      const irns = [await registered(ctx), await registered(ctx), await registered(ctx)];
      const order = [irns[2], irns[0], irns[1]];
      for (const irn of [...order, order[0]]) await ctx.world.reject(irn);
      const after = await listed(ctx);
      equal(after.length, before.length + 3, 'IRNs more than before');
      equal(
        after.filter((irn) => irns.includes(irn)),
        order,
        'IRNs',
      );
    },
  },
  {
    name: 'a rejected invoice is listed on its own day alone, and reads as before',
    async run(ctx) {
      ctx.clock.require();
      const irn = await registered(ctx);
      const day = await ctx.today();
      await ctx.world.reject(irn);
      isTrue(!accepted(await ctx.client.rejectedIrns(await ctx.today(-1))).includes(irn), 'before');
      await ctx.clock.advance({ days: 1 });
      await ctx.login(ctx.client);
      isTrue(!(await listed(ctx)).includes(irn), 'it is not listed the day after');
      isTrue(accepted(await ctx.client.rejectedIrns(day)).includes(irn), 'it stays listed');
      equal(accepted(await ctx.client.getByIrn(irn)).Status, 'ACT', 'Status');
    },
  },
  {
    name: 'another taxpayer sees nothing of it, whomever it names in sup_gstin',
    async run(ctx) {
      const other = await ctx.other();
      const irn = await registered(ctx);
      await ctx.world.reject(irn);
      isTrue(!(await listed(ctx, other)).includes(irn), 'not listed for another');
      const named = other.with({ supplierGstin: ctx.client.gstin });
      equal(await listed(ctx, named), [], 'IRNs of the supplier named');
    },
  },
  {
    name: 'an operator gets of a supplier what it registered itself, with sup_gstin',
    async run(ctx) {
      const operator = await ctx.operator();
      const filed = await ctx.invoice({ TranDtls: { EcmGstin: operator.gstin } });
      const own = await registered(ctx);
      const { Irn } = accepted(await operator.generate(filed));
      for (const irn of [own, Irn]) await ctx.world.reject(irn);
      const named = operator.with({ supplierGstin: ctx.client.gstin });
      const seen = await listed(ctx, named);
      equal(
        [seen.includes(Irn), seen.includes(own)],
        [true, false],
        'its own, and not the one of the supplier',
      );
      equal(await listed(ctx, operator), [], 'IRNs of the operator as a supplier');
      const all = await listed(ctx);
      isTrue(all.includes(Irn) && all.includes(own), 'the supplier sees both', all);
    },
  },
  {
    name: 'the date may be escaped, its name in any letter case',
    async run(ctx) {
      const irn = await registered(ctx);
      await ctx.world.reject(irn);
      const today = await ctx.today();
      for (const query of [`date=${encodeURIComponent(today)}`, `Date=${today}`]) {
        const answer = await ctx.client.call({ method: 'GET', path: `${PATH}?${query}` });
        isTrue(accepted(answer).includes(irn), 'it is listed', answer.plain);
      }
    },
  },
  {
    name: 'no date is 2142',
    async run({ client }) {
      for (const query of ['', '?', '?date=', '?day=01/04/2026']) {
        refused(await client.call({ method: 'GET', path: PATH + query }), '2142');
      }
    },
  },
  {
    name: 'what is no date, and a day that does not exist, is 2218',
    async run({ client }) {
      for (const date of [
        '2026-04-01',
        '1/4/2026',
        '01-04-2026',
        '01042026',
        '01/04/26',
        '31/02/2026',
        '29/02/2025',
        '31/04/2026',
        '00/01/2026',
        '01/00/2026',
        '01/13/2026',
        '32/01/2026',
        '00/00/0000',
        'today',
        '%00',
        '01/04/2026%20OR%201=1',
        '9'.repeat(2000),
      ]) {
        refused(await client.rejectedIrns(date), '2218');
      }
    },
  },
  {
    name: 'today is taken, tomorrow is 2218',
    async run(ctx) {
      accepted(await ctx.client.rejectedIrns(await ctx.today()));
      refused(await ctx.client.rejectedIrns(await ctx.today(1)), '2218');
    },
  },
];
