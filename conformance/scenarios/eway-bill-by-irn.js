// An e-way bill asked for with the IRN of a registered invoice.
import { UNKNOWN_IRN } from '../harness/calls.js';
import { accepted, equal, ewbAccepted, isTrue, refused } from '../harness/check.js';
import {
  billOf,
  byRail,
  byRoad,
  calculatedKm,
  isBill,
  modes,
  NO_BILL,
  slip,
} from '../harness/eway-bill.js';
import { malformed } from '../harness/eway-bill-faults.js';
import { refusalRows } from '../harness/eway-bill-refusals.js';
import { ABROAD, EXPORT, PLANT, PORT, SHIPPED_TO_PORT } from '../harness/places.js';

const MEMBERS = 'EwbNo EwbDt EwbValidTill Remarks';

const register = async (ctx, invoice) => accepted(await ctx.client.generate(invoice)).Irn;

const registered = async (ctx, patch, facts = { buyer: ctx.counterparty('regular', false) }) =>
  register(ctx, await ctx.invoice(patch, facts));

const anExport = (ctx, patch) => registered(ctx, { BuyerDtls: ABROAD, ...patch }, EXPORT);

/** Makes a bill for an IRN, and checks it. */
async function billed(ctx, irn, details) {
  const answer = await ctx.client.generateEwb(irn, details);
  const plain = accepted(answer);
  equal(Object.keys(plain).join(' '), MEMBERS, 'members');
  isTrue(plain.Remarks === null || typeof plain.Remarks === 'string', 'Remarks', plain.Remarks);
  const km = details.Distance || calculatedKm(answer);
  if (details.Distance) equal(answer.json.InfoDtls, null, 'InfoDtls');
  const now = await ctx.clock.now();
  const isPartB = Boolean(details.TransMode);
  isBill(plain, { now, km: isPartB ? km : undefined, vehicleType: details.VehType });
  return plain;
}

/** A bill for an IRN is refused with every one of the codes; the invoice stays without. */
async function refusedByIrn(ctx, invoice, details) {
  const irn = await register(ctx, invoice);
  const answer = await ctx.client.generateEwb(irn, details);
  const entries = answer.json?.ErrorDetails;
  refused(answer, Array.isArray(entries) ? entries.map((entry) => entry?.ErrorCode) : 'a code', {
    entries: 'every',
  });
  refused(await ctx.client.getEwb(irn), '4005');
  return entries;
}

const rows = Object.entries(modes).map(([name, details]) => ({
  name: `a bill ${name}, shown by the reads of the invoice`,
  async run(ctx) {
    const invoice = await ctx.invoice({}, { buyer: ctx.counterparty('regular', false) });
    const irn = await register(ctx, invoice);
    equal(billOf(accepted(await ctx.client.getByIrn(irn))), NO_BILL, 'e-way bill before');
    const bill = await billed(ctx, irn, details(await ctx.today()));
    const { Typ, No, Dt } = invoice.DocDtls;
    for (const read of [await ctx.client.getByIrn(irn), await ctx.client.getByDoc(Typ, No, Dt)]) {
      equal(billOf(accepted(read)), billOf(bill), 'e-way bill on reading');
    }
  },
}));

/** [what is wrong with a place that only the request names, the place, its codes] */
const places = [
  ['in no state', { Stcd: '45' }, '2200'],
  ['in another state than its PIN code', { Stcd: '07' }, '3039'],
  ['where no PIN code begins so', { Pin: 101301 }, '3038'],
];

for (const [name, wrong, code] of places) {
  rows.push({
    name: `a place of dispatch or a port ${name} is ${code}`,
    async run(ctx) {
      const DispDtls = { ...PLANT, ...wrong };
      const own = await registered(ctx);
      refused(await ctx.client.generateEwb(own, byRoad({ DispDtls })), code);
      const ExpShipDtls = { ...PORT, ...wrong };
      const abroad = await anExport(ctx);
      refused(await ctx.client.generateEwb(abroad, byRoad({ ExpShipDtls })), code);
    },
  });
}

rows.push(
  {
    name: 'Part A alone has a number and no validity',
    async run(ctx) {
      equal((await billed(ctx, await registered(ctx), slip())).EwbValidTill, null, 'EwbValidTill');
    },
  },
  {
    name: 'Distance 0 is worked out, and told as EWBPPD',
    async run(ctx) {
      await billed(ctx, await registered(ctx), byRoad({ Distance: 0 }));
      await billed(ctx, await registered(ctx), slip({ Distance: 0 }));
    },
  },
  {
    name: 'the names of before June 2020, TrnDocNo and TrnDocDt',
    async run(ctx) {
      const { TransDocNo, TransDocDt, ...rest } = byRail(await ctx.today());
      const old = { ...rest, TrnDocNo: TransDocNo, TrnDocDt: TransDocDt };
      await billed(ctx, await registered(ctx), old);
      const late = { ...old, TrnDocDt: await ctx.today(1) };
      refused(await ctx.client.generateEwb(await registered(ctx), late), '4016');
    },
  },
  {
    name: 'members in lower case, strangers among them, an empty mode, a state of one digit',
    async run(ctx) {
      const details = {
        distance: 120,
        transmode: '1',
        vehno: 'ka01ab1234',
        VEHTYPE: 'R',
        X: { Y: null },
        DispDtls: { ...PLANT, Stcd: '7', Pin: 110001 },
      };
      accepted(await ctx.client.generateEwb(await registered(ctx), details));
      accepted(await ctx.client.generateEwb(await registered(ctx), slip({ TransMode: '' })));
    },
  },
  {
    name: 'another place of dispatch changes the distance',
    async run(ctx) {
      const km = async (more) => {
        const details = byRoad({ Distance: 0, ...more });
        return calculatedKm(await ctx.client.generateEwb(await registered(ctx), details));
      };
      const kmFromPlant = await km({ DispDtls: { ...PLANT, Pin: 781001, Stcd: '18' } });
      isTrue(kmFromPlant !== (await km({})), 'the distances differ', kmFromPlant);
    },
  },
  {
    name: 'an export goes to the port that the request names, or that it was registered with',
    async run(ctx) {
      await billed(ctx, await anExport(ctx), byRoad({ Distance: 0, ExpShipDtls: PORT }));
      const shipped = await anExport(ctx, { ShipDtls: SHIPPED_TO_PORT });
      await billed(ctx, shipped, byRoad({ Distance: 0 }));
      refused(await ctx.client.generateEwb(await anExport(ctx), byRoad()), '4031');
    },
  },
  {
    name: 'an unknown IRN is 2148',
    run: async ({ client }) =>
      refused(await client.generateEwb(UNKNOWN_IRN, byRoad()), '2148', {
        message: 'Requested IRN data is not available',
      }),
  },
  {
    name: "another taxpayer's IRN is 2143",
    async run(ctx) {
      const other = await ctx.other();
      const irn = await registered(ctx);
      refused(await other.generateEwb(irn, byRoad()), '2143', {
        message: 'Invoice does not belongs to the user GSTIN',
      });
      refused(await ctx.client.getEwb(irn), '4005');
    },
  },
  {
    name: 'a cancelled invoice is 2302',
    async run(ctx) {
      const irn = await registered(ctx);
      accepted(await ctx.client.cancel(irn));
      refused(await ctx.client.generateEwb(irn, byRoad()), '2302', {
        message: 'Status of the IRN is not active',
      });
    },
  },
  {
    name: 'a second bill is 4002, the first one stays',
    async run(ctx) {
      const irn = await registered(ctx);
      const { EwbNo } = await billed(ctx, irn, byRoad());
      for (const details of [byRoad(), slip(), { Distance: 0 }]) {
        refused(await ctx.client.generateEwb(irn, details), '4002', {
          message: 'EwayBill is already generated for this IRN',
        });
      }
      equal(accepted(await ctx.client.getEwb(irn)).EwbNo, EwbNo, 'EwbNo');
    },
  },
  {
    name: 'after its cancellation another bill is made, which the reads show',
    async run(ctx) {
      const irn = await registered(ctx);
      const first = await billed(ctx, irn, byRoad());
      ewbAccepted(await ctx.client.cancelEwb(first.EwbNo));
      equal(billOf(accepted(await ctx.client.getByIrn(irn))), NO_BILL, 'e-way bill between');
      const second = await billed(ctx, irn, slip());
      isTrue(second.EwbNo !== first.EwbNo, 'the number is new', second.EwbNo);
      equal(billOf(accepted(await ctx.client.getByIrn(irn))), billOf(second), 'e-way bill');
      const { EwbNo, Status } = accepted(await ctx.client.getEwb(irn));
      equal([EwbNo, Status], [second.EwbNo, 'ACT'], 'e-way bill read');
    },
  },
  {
    name: 'a bill may be made after the invoice can be read no more',
    async run(ctx) {
      ctx.clock.require();
      const irn = await registered(ctx);
      await ctx.clock.advance({ days: 10 });
      await ctx.login(ctx.client);
      refused(await ctx.client.getByIrn(irn), '2283');
      await billed(ctx, irn, byRoad());
    },
  },
  ...refusalRows(refusedByIrn, async (ctx, invoice, details) =>
    billed(ctx, await register(ctx, invoice), details),
  ),
);

const broken = {
  ...malformed,
  'Irn null': { Irn: null },
  'Irn a number': { Irn: 1 },
  'Irn of 63 characters': { Irn: UNKNOWN_IRN.slice(1) },
  'Irn that is no hex': { Irn: 'g'.repeat(64) },
  'DispDtls without its members': { DispDtls: {} },
  'DispDtls a text': { DispDtls: 'Chennai' },
  'ExpShipDtls without Pin': { ExpShipDtls: { ...PORT, Pin: undefined } },
  'ExpShipDtls with Pin as text': { ExpShipDtls: { ...PORT, Pin: '400707' } },
};
for (const [name, fault] of Object.entries(broken)) {
  rows.push({
    name: `${name} is 5002`,
    async run(ctx) {
      const details = byRoad(fault);
      refused(await ctx.client.generateEwb(UNKNOWN_IRN, details), '5002', { entries: 'every' });
    },
  });
}

rows.push({
  name: 'two broken members are two entries',
  async run({ client }) {
    const details = byRoad({ Distance: '1', VehType: 'X' });
    const entries = refused(await client.generateEwb(UNKNOWN_IRN, details), '5002', {
      entries: 'every',
    });
    equal(entries.length, 2, 'entries');
  },
});

export default rows;
