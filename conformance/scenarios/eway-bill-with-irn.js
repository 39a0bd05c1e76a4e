// An e-way bill asked for with the invoice: made in the same breath, or refused beside the IRN.
import { verifyJws } from '../crypto.js';
import { accepted, equal, ewbAccepted, isTrue, refused } from '../harness/check.js';
import {
  billOf,
  byRail,
  byRoad,
  byShip,
  calculatedKm,
  expectedValidTill,
  isBill,
  modes,
  NO_BILL,
  slip,
} from '../harness/eway-bill.js';
import { malformed } from '../harness/eway-bill-faults.js';
import { refusalRows } from '../harness/eway-bill-refusals.js';
import { istMoment, roundedToMinute } from '../harness/ist.js';

const DAY_MS = 86_400_000;

/** A fresh invoice to a buyer in another state: within one PIN code distances are short. */
const invoiceFar = (ctx, patch) =>
  ctx.invoice(patch, { buyer: ctx.counterparty('regular', false) });

const generated = async (ctx, EwbDtls) => ctx.client.generate(await invoiceFar(ctx, { EwbDtls }));

/** Registers with a bill that is made, and checks it. */
async function billed(ctx, details, invoice) {
  const answer = await ctx.client.generate({
    ...(invoice ?? (await invoiceFar(ctx))),
    EwbDtls: details,
  });
  const plain = accepted(answer);
  const isPartB = Boolean(details.TransMode);
  const km = details.Distance || calculatedKm(answer);
  if (details.Distance) equal(answer.json.InfoDtls, null, 'InfoDtls');
  const now = await ctx.clock.now();
  isBill(plain, { now, km: isPartB ? km : undefined, vehicleType: details.VehType });
  return plain;
}

/** Registers with a bill that is refused: the IRN is made all the same. Returns why. */
async function refusedBeside(ctx, invoice, details) {
  const answer = await ctx.client.generate({ ...invoice, EwbDtls: details });
  const plain = accepted(answer);
  equal(plain.Status, 'ACT', 'Status');
  equal(billOf(plain), NO_BILL, 'e-way bill');
  const info = answer.json.InfoDtls;
  isTrue(Array.isArray(info) && info.length === 1, 'InfoDtls has one entry', info);
  equal(info[0].InfCd, 'EWBERR', 'InfCd');
  isTrue(Array.isArray(info[0].Desc) && info[0].Desc.length > 0, 'Desc has entries', info);
  return info[0].Desc;
}

const rows = Object.entries(modes).map(([name, details]) => ({
  name: `a bill ${name}, shown by the reads`,
  async run(ctx) {
    const plain = await billed(ctx, details(await ctx.today()));
    const read = accepted(await ctx.client.getByIrn(plain.Irn));
    equal(billOf(read), billOf(plain), 'e-way bill on reading');
    equal(accepted(await ctx.client.getEwb(plain.Irn)).EwbNo, plain.EwbNo, 'EwbNo');
  },
}));

/** [kilometres, vehicle type]: both sides of every change of day. */
const distances = [
  [1, 'R'],
  [199, 'R'],
  [200, 'R'],
  [201, 'R'],
  [400, 'R'],
  [2467, 'R'],
  [4000, 'R'],
  [1, 'O'],
  [20, 'O'],
  [21, 'O'],
  [1000, 'O'],
  [4000, 'O'],
];
for (const [Distance, VehType] of distances) {
  rows.push({
    name: `${Distance} km as ${VehType} are valid for ${Math.ceil(Distance / (VehType === 'R' ? 200 : 20))} days`,
    run: async (ctx) => billed(ctx, byRoad({ Distance, VehType })),
  });
}

rows.push(
  {
    name: 'the arithmetic of validity finds a recorded answer again',
    async run() {
      equal(expectedValidTill('2022-09-16 19:29:00', 2467), '2022-09-29 23:59:00', '2467 km');
      equal(expectedValidTill('2023-09-14 10:00:00', 296), '2023-09-16 23:59:00', '296 km');
    },
  },
  {
    name: 'Part A alone has a number and no validity',
    async run(ctx) {
      const plain = await billed(ctx, slip());
      equal(plain.EwbValidTill, null, 'EwbValidTill');
    },
  },
  {
    name: 'Distance 0 is worked out, and told as EWBPPD',
    async run(ctx) {
      await billed(ctx, byRoad({ Distance: 0 }));
      await billed(ctx, byRail(await ctx.today(), { Distance: 0 }));
      await billed(ctx, byShip(await ctx.today(), { Distance: 0 }));
      await billed(ctx, slip({ Distance: 0 }));
    },
  },
  {
    name: 'the same way there and back, and at every asking, is as long',
    async run(ctx) {
      const place = (Pin, Stcd) => ({ Addr1: '1 Road', Loc: 'Town', Pin, Stcd });
      const km = async (from, to) =>
        calculatedKm(
          await ctx.client.generate(
            await ctx.invoice({
              DispDtls: { Nm: 'From', ...from },
              ShipDtls: { LglNm: 'To Here', ...to },
              EwbDtls: byRoad({ Distance: 0 }),
            }),
          ),
        );
      const [chennai, mumbai] = [place(600001, '33'), place(400001, '27')];
      const there = await km(chennai, mumbai);
      equal(await km(chennai, mumbai), there, 'km again');
      equal(await km(mumbai, chennai), there, 'km back');
      // About 1 030 km as the crow flies.
      isTrue(there > 1000 && there < 2000, 'km from Chennai to Mumbai make sense', there);
    },
  },
  {
    name: 'a bill of the last minute of a day counts its days from that day',
    async run(ctx) {
      ctx.clock.require();
      const today = await ctx.today();
      const midnight = istMoment(`${today.split('/').reverse().join('-')} 00:00:00`);
      const before = new Date(midnight.getTime() + DAY_MS - 20_000);
      for (const at of [before, new Date(before.getTime() + 25_000)]) {
        await ctx.clock.set(at);
        await ctx.login(ctx.client);
        await billed(ctx, byRoad({ Distance: 200 }));
      }
    },
  },
  {
    name: 'numbers of bills never repeat',
    async run(ctx) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, async () => accepted(await generated(ctx, byRoad())).EwbNo),
      );
      equal(new Set(answers).size, 20, 'different numbers');
    },
  },
  {
    name: 'the signed invoice carries the transport as it was sent',
    async run(ctx) {
      const details = byRoad({ Distance: JSON.rawJSON('250') });
      const { SignedInvoice } = accepted(await generated(ctx, details));
      const { dataText } = verifyJws(SignedInvoice, ctx.sandbox.signingCertificatePem);
      const text = '"EwbDtls":{"TransMode":"1","Distance":250,"VehNo":"KA01AB1234","VehType":"R"}}';
      isTrue(dataText.endsWith(text), `data ends with ${text}`, dataText.slice(-160));
    },
  },
  {
    name: 'resending is DUPIRN and makes no second bill',
    async run(ctx) {
      const invoice = await ctx.invoice({ EwbDtls: byRoad() });
      const first = accepted(await ctx.client.generate(invoice));
      const again = await ctx.client.generate(invoice);
      refused(again, '2150', { info: 'checked below' });
      const { AckNo, Irn } = first;
      equal(again.json.InfoDtls.length, 1, 'entries of InfoDtls');
      const { InfCd, Desc } = again.json.InfoDtls[0];
      equal([InfCd, Desc.AckNo, Desc.Irn], ['DUPIRN', AckNo, Irn], 'DUPIRN');
      equal(accepted(await ctx.client.getEwb(Irn)).EwbNo, first.EwbNo, 'EwbNo');
    },
  },
  {
    name: 'resending with a bill what was registered without makes none',
    async run(ctx) {
      const invoice = await ctx.invoice();
      const { Irn } = accepted(await ctx.client.generate(invoice));
      const again = { ...invoice, EwbDtls: byRoad() };
      refused(await ctx.client.generate(again), '2150', { info: 'any' });
      refused(await ctx.client.getEwb(Irn), '4005');
    },
  },
  {
    name: 'of 16 parallel submissions one makes an IRN and one bill',
    async run(ctx) {
      const text = JSON.stringify(await ctx.invoice({ EwbDtls: byRoad() }));
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => ctx.client.generate(text)),
      );
      const won = answers.filter(({ json }) => json?.Status === 1);
      equal(won.length, 1, 'registrations');
      for (const answer of answers) {
        if (answer !== won[0]) refused(answer, '2150', { info: 'any' });
      }
      const first = accepted(won[0]);
      equal(accepted(await ctx.client.getEwb(first.Irn)).EwbNo, first.EwbNo, 'EwbNo');
    },
  },
  {
    name: 'a refused bill leaves an invoice like any other: read, billed later, cancelled',
    async run(ctx) {
      const invoice = await ctx.invoice();
      await refusedBeside(ctx, invoice, { Distance: 0 });
      const { Typ, No, Dt } = invoice.DocDtls;
      const read = accepted(await ctx.client.getByDoc(Typ, No, Dt));
      equal(billOf(read), NO_BILL, 'e-way bill');
      equal(read.AckDt, roundedToMinute(read.AckDt), 'AckDt');
      refused(await ctx.client.getEwb(read.Irn), '4005');
      const { EwbNo } = accepted(await ctx.client.generateEwb(read.Irn, byRoad()));
      ewbAccepted(await ctx.client.cancelEwb(EwbNo));
      accepted(await ctx.client.cancel(read.Irn));
    },
  },
  {
    name: 'a refused invoice makes no bill, and tells nothing of one',
    async run(ctx) {
      const invoice = await ctx.invoice({ EwbDtls: { Distance: 0 }, ValDtls: { TotInvVal: 5 } });
      refused(await ctx.client.generate(invoice), '2189');
    },
  },
  ...refusalRows(refusedBeside, (ctx, invoice, details) => billed(ctx, details, invoice)),
);

for (const [name, broken] of Object.entries(malformed)) {
  rows.push({
    name: `${name} is 5002 and registers nothing`,
    async run(ctx) {
      const invoice = await ctx.invoice({ EwbDtls: byRoad(broken) });
      refused(await ctx.client.generate(invoice), '5002', { entries: 'every' });
      const { EwbDtls, ...rest } = invoice;
      equal(billOf(accepted(await ctx.client.generate(rest))), NO_BILL, 'e-way bill');
    },
  });
}

export default rows;
