// Cancelling an e-way bill, in the dialect of the e-way bill system.
import {
  accepted,
  equal,
  ewbAccepted,
  ewbRefused,
  isTrue,
  matches,
  refused,
} from '../harness/check.js';
import { billOf, byRoad, NO_BILL } from '../harness/eway-bill.js';
import { istMoment, istText } from '../harness/ist.js';

const HOUR_MS = 3600_000;
const NOBODYS = 999999999999;

async function billed(ctx) {
  const invoice = await ctx.invoice({ EwbDtls: byRoad() });
  return accepted(await ctx.client.generate(invoice));
}

/** `dd/MM/yyyy hh:mm:ss AM` or `PM` of a moment in India. */
function ewbText(date) {
  const [day, time] = istText(date).split(' ');
  const [hour, ...rest] = time.split(':');
  const half = Number(hour) < 12 ? 'AM' : 'PM';
  const hours = String(Number(hour) % 12 || 12).padStart(2, '0');
  return `${day.split('-').reverse().join('/')} ${[hours, ...rest].join(':')} ${half}`;
}

/** Cancels at a moment of the server's clock, and holds the date against it. */
async function cancelledAt(ctx, moment) {
  await ctx.clock.set(moment);
  await ctx.login(ctx.client);
  const { EwbNo } = await billed(ctx);
  await ctx.clock.set(moment);
  const { cancelDate } = ewbAccepted(await ctx.client.cancelEwb(EwbNo));
  const after = [0, 1, 2].map((s) => ewbText(new Date(moment.getTime() + s * 1000)));
  isTrue(after.includes(cancelDate), `cancelDate is one of ${after.join(', ')}`, cancelDate);
}

const status = async (ctx, irn) => accepted(await ctx.client.getEwb(irn)).Status;

const rows = [
  {
    name: 'answers ewayBillNo as text and cancelDate of now, in that order',
    async run(ctx) {
      const { EwbNo, Irn } = await billed(ctx);
      const before = await ctx.clock.now();
      const plain = ewbAccepted(await ctx.client.cancelEwb(EwbNo));
      equal(Object.keys(plain).join(' '), 'ewayBillNo cancelDate', 'members');
      equal(plain.ewayBillNo, String(EwbNo), 'ewayBillNo');
      matches(
        plain.cancelDate,
        /^\d\d\/\d\d\/\d{4} (0[1-9]|1[0-2]):\d\d:\d\d [AP]M$/,
        'cancelDate',
      );
      const seconds = Array.from({ length: 5 }, (_, s) => s * 1000);
      const texts = seconds.map((ms) => ewbText(new Date(before.getTime() + ms)));
      isTrue(texts.includes(plain.cancelDate), `cancelDate is ${texts[0]} or soon after`, plain);
      equal(await status(ctx, Irn), 'CNL', 'Status');
    },
  },
  {
    name: 'midnight is 12 AM, noon 12 PM, one hour later 01 PM',
    async run(ctx) {
      ctx.clock.require();
      const day = istText(await ctx.clock.now()).slice(0, 10);
      for (const time of ['00:05:00', '11:59:30', '12:00:30', '13:10:00', '23:50:00']) {
        await cancelledAt(ctx, istMoment(`${day} ${time}`));
      }
    },
  },
  {
    name: 'the wrapper is data or Data, numbers or texts are inside',
    async run(ctx) {
      for (const wrapper of ['data', 'Data']) {
        const { EwbNo } = await billed(ctx);
        ewbAccepted(await ctx.client.cancelEwb(EwbNo, 1, 'Twice', { wrapper }));
        const other = await billed(ctx);
        const texts = { ewbNo: String(other.EwbNo), cancelRsnCode: '3', cancelRmrk: 'Typing' };
        ewbAccepted(await ctx.client.ewayApi({ body: texts, wrapper }));
      }
    },
  },
  {
    name: 'Base64 of the JSON under the seal is taken too',
    async run(ctx) {
      const { EwbNo } = await billed(ctx);
      const text = JSON.stringify({ ewbNo: EwbNo, cancelRsnCode: 2, cancelRmrk: 'Withdrawn' });
      ewbAccepted(await ctx.client.ewayApi({ body: Buffer.from(text).toString('base64') }));
    },
  },
  {
    name: 'the members may be in any letter case, and user_name may be sent',
    async run(ctx) {
      const { EwbNo } = await billed(ctx);
      const body = { EWBNO: EwbNo, cancelrsncode: 4, CancelRmrk: 'Other' };
      ewbAccepted(await ctx.client.ewayApi({ body, headers: ctx.client.headers() }));
    },
  },
  {
    name: 'the headers as the e-way bill system spells them, and the path in any letter case',
    async run(ctx) {
      const { client } = ctx;
      const headers = {
        'client-id': client.clientId,
        'client-secret': client.clientSecret,
        Gstin: client.gstin,
        authtoken: client.token,
      };
      ewbAccepted(await client.cancelEwb((await billed(ctx)).EwbNo, 1, 'Twice', { headers }));
      for (const path of ['//ewaybillapi/v1.03/ewayapi', '/EWAYBILLAPI/V1.03/EwayApi']) {
        const body = { action: 'CANEWB', data: 'not sealed' };
        ewbRefused(await client.raw({ method: 'POST', path, headers, body }), '109');
      }
    },
  },
  {
    name: 'a remark of 50 characters is taken, one of 51 is 308; none is taken',
    async run(ctx) {
      const { EwbNo, Irn } = await billed(ctx);
      ewbRefused(await ctx.client.cancelEwb(EwbNo, 4, 'x'.repeat(51)), '308');
      ewbRefused(await ctx.client.cancelEwb(EwbNo, 4, 7), '308');
      equal(await status(ctx, Irn), 'ACT', 'Status');
      ewbAccepted(await ctx.client.cancelEwb(EwbNo, 4, 'x'.repeat(50)));
      const body = { ewbNo: (await billed(ctx)).EwbNo, cancelRsnCode: 1 };
      ewbAccepted(await ctx.client.ewayApi({ body }));
    },
  },
  {
    name: 'a reason outside 1 to 4 is 307',
    async run(ctx) {
      const { EwbNo, Irn } = await billed(ctx);
      for (const reason of [0, 5, 12, -1, 1.5, '', 'x', '0', null, {}, []]) {
        ewbRefused(await ctx.client.cancelEwb(EwbNo, reason), '307');
      }
      equal(await status(ctx, Irn), 'ACT', 'Status');
    },
  },
  {
    name: 'what is no number of a bill is 301',
    async run({ client }) {
      for (const number of [0, 12, 1e11 - 1, 1e12, -100000000001, '', 'x', null, '1 OR 1=1', {}]) {
        ewbRefused(await client.cancelEwb(number), '301');
      }
    },
  },
  {
    name: 'several faults come back together, with commas',
    async run({ client }) {
      ewbRefused(await client.cancelEwb(12, 9, 'x'.repeat(51)), '301,307,308');
      ewbRefused(await client.ewayApi({ body: {} }), '301,307');
    },
  },
  {
    name: "an unknown bill, another taxpayer's, and one cancelled before are 312",
    async run(ctx) {
      const other = await ctx.other();
      const { EwbNo, Irn } = await billed(ctx);
      ewbRefused(await ctx.client.cancelEwb(NOBODYS), '312');
      ewbRefused(await other.cancelEwb(EwbNo), '312');
      equal(await status(ctx, Irn), 'ACT', 'Status');
      ewbAccepted(await ctx.client.cancelEwb(EwbNo));
      ewbRefused(await ctx.client.cancelEwb(EwbNo), '312');
    },
  },
  {
    name: 'within 24 hours of its making, after them it is 315',
    async run(ctx) {
      ctx.clock.require();
      const [early, late] = [await billed(ctx), await billed(ctx)];
      const made = istMoment(early.EwbDt).getTime();
      await ctx.clock.set(new Date(made + 24 * HOUR_MS - 60_000));
      await ctx.login(ctx.client);
      ewbAccepted(await ctx.client.cancelEwb(early.EwbNo));
      await ctx.clock.set(new Date(made + 24 * HOUR_MS + 120_000));
      ewbRefused(await ctx.client.cancelEwb(late.EwbNo), '315');
      equal(await status(ctx, late.Irn), 'ACT', 'Status');
    },
  },
  {
    name: 'the 24 hours begin with the bill, not with the invoice',
    async run(ctx) {
      ctx.clock.require();
      const { Irn } = accepted(await ctx.client.generate(await ctx.invoice()));
      await ctx.clock.advance({ hours: 40 });
      await ctx.login(ctx.client);
      const { EwbNo } = accepted(await ctx.client.generateEwb(Irn, byRoad()));
      ewbAccepted(await ctx.client.cancelEwb(EwbNo));
    },
  },
  {
    name: 'an invoice with a bill in force is 2230 on cancelling, and can be cancelled after it',
    async run(ctx) {
      const { EwbNo, Irn } = await billed(ctx);
      refused(await ctx.client.cancel(Irn), '2230', {
        message:
          'This IRN cannot be cancelled because e-way bill has been generated , ' +
          'you can cancel e-way bill and then try cancelling IRN',
      });
      ewbAccepted(await ctx.client.cancelEwb(EwbNo));
      const read = accepted(await ctx.client.getByIrn(Irn));
      equal([read.Status, billOf(read)], ['ACT', NO_BILL], 'the invoice without its bill');
      accepted(await ctx.client.cancel(Irn));
      equal(accepted(await ctx.client.getByIrn(Irn)).Status, 'CNL', 'Status');
    },
  },
];

for (const reason of [1, 2, 3, 4]) {
  rows.push({
    name: `reason ${reason}, as a number and as text`,
    async run(ctx) {
      for (const spelled of [reason, String(reason)]) {
        const { EwbNo } = await billed(ctx);
        ewbAccepted(await ctx.client.cancelEwb(EwbNo, spelled, `Reason ${reason}`));
      }
    },
  });
}

export default rows;
