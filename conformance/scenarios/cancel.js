// Cancelling: own invoices, once, within a day.
import { accepted, equal, isTrue, matches, refused } from '../harness/check.js';
import { istMoment, TIMESTAMP } from '../harness/ist.js';

const UNKNOWN = 'f'.repeat(64);
const PATH = '/eicore/v1.03/Invoice/Cancel';

const registered = async (ctx) => accepted(await ctx.client.generate(await ctx.invoice()));

/** Posts a cancellation with members of its own making. */
const cancelWith = (ctx, body) => ctx.client.call({ method: 'POST', path: PATH, body });

const rows = [
  {
    name: 'answers Irn and CancelDate in IST',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      const plain = accepted(await ctx.client.cancel(Irn));
      equal(Object.keys(plain).join(' '), 'Irn CancelDate', 'members');
      equal(plain.Irn, Irn, 'Irn');
      matches(plain.CancelDate, TIMESTAMP, 'CancelDate');
      const late = (await ctx.clock.now()) - istMoment(plain.CancelDate);
      isTrue(Math.abs(late) < 60_000, 'CancelDate is now', plain.CancelDate);
    },
  },
  {
    name: 'a second time is 9999',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      accepted(await ctx.client.cancel(Irn));
      refused(await ctx.client.cancel(Irn), '9999', { message: 'Invoice is not active' });
    },
  },
  {
    name: 'of two at once one wins and the other is 9999',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      const answers = await Promise.all([1, 2, 3, 4].map(() => ctx.client.cancel(Irn)));
      const [lost, won] = [0, 1].map((s) => answers.filter(({ json }) => json?.Status === s));
      equal(won.length, 1, 'cancellations');
      for (const answer of lost) refused(answer, '9999');
    },
  },
  {
    name: "another taxpayer's IRN is 2143",
    async run(ctx) {
      const other = await ctx.other();
      const { Irn } = await registered(ctx);
      refused(await other.cancel(Irn), '2143', {
        message: 'Invoice does not belongs to the user GSTIN',
      });
      equal(accepted(await ctx.client.getByIrn(Irn)).Status, 'ACT', 'Status afterwards');
    },
  },
  {
    name: 'an unknown IRN is 2148',
    run: async ({ client }) =>
      refused(await client.cancel(UNKNOWN), '2148', {
        message: 'Requested IRN data is not available',
      }),
  },
  {
    name: 'a minute before 24 hours are over it still works',
    async run(ctx) {
      ctx.clock.require();
      const { Irn, AckDt } = await registered(ctx);
      await ctx.clock.set(new Date(istMoment(AckDt).getTime() + (24 * 60 - 1) * 60_000));
      await ctx.login(ctx.client);
      accepted(await ctx.client.cancel(Irn));
    },
  },
  {
    name: 'a minute after 24 hours it is 2270',
    async run(ctx) {
      ctx.clock.require();
      const { Irn, AckDt } = await registered(ctx);
      await ctx.clock.set(new Date(istMoment(AckDt).getTime() + (24 * 60 + 1) * 60_000));
      await ctx.login(ctx.client);
      refused(await ctx.client.cancel(Irn), '2270', {
        message: 'The allowed cancellation time limit is crossed, you cannot cancel the IRN',
      });
      equal(accepted(await ctx.client.getByIrn(Irn)).Status, 'ACT', 'Status afterwards');
    },
  },
  {
    name: 'members may be spelled Cnlrsn and Cnlrem',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      accepted(await cancelWith(ctx, { Irn, Cnlrsn: '3', Cnlrem: 'Order withdrawn' }));
    },
  },
  {
    name: 'a remark of 100 characters is taken, one of 101 is 5002',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      refused(await ctx.client.cancel(Irn, '4', 'x'.repeat(101)), '5002', { entries: 'every' });
      accepted(await ctx.client.cancel(Irn, '4', 'x'.repeat(100)));
    },
  },
  {
    name: 'reasons outside 1 to 4 are 5002 and cancel nothing',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      for (const reason of ['0', '5', '', '12', 'x', null]) {
        refused(await ctx.client.cancel(Irn, reason), '5002', { entries: 'every' });
      }
      equal(accepted(await ctx.client.getByIrn(Irn)).Status, 'ACT', 'Status afterwards');
    },
  },
  {
    name: 'what is no IRN is 5002',
    async run({ client }) {
      for (const irn of ['', 'x', UNKNOWN.slice(1), `${UNKNOWN}0`, 'g'.repeat(64), null, 7]) {
        refused(await client.cancel(irn), '5002', { entries: 'every' });
      }
    },
  },
  {
    name: 'a taxpayer whose registration is cancelled is 3029, a suspended one may cancel',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      const { gstin } = ctx.client;
      await ctx.world.taxpayer(gstin, { status: 'CNL' });
      refused(await ctx.client.cancel(Irn), '3029', {
        message: `GSTIN -${gstin} is inactive or cancelled`,
      });
      await ctx.world.taxpayer(gstin, { status: 'SUS' });
      accepted(await ctx.client.cancel(Irn));
    },
  },
  {
    name: 'the alias without Invoice works',
    async run(ctx) {
      const { Irn } = await registered(ctx);
      const body = { Irn, CnlRsn: '1', CnlRem: 'Entered twice' };
      const path = '/eicore/v1.03/Cancel';
      equal(accepted(await ctx.client.call({ method: 'POST', path, body })).Irn, Irn, 'Irn');
    },
  },
];

for (const reason of ['1', '2', '3', '4']) {
  rows.push({
    name: `reason ${reason}`,
    async run(ctx) {
      const { Irn } = await registered(ctx);
      accepted(await ctx.client.cancel(Irn, reason, `Reason ${reason}`));
    },
  });
}

export default rows;
