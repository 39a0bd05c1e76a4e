// Scenarios of refused e-way bills, the same whichever way a bill is asked for.
import { equal, fail, isTrue, matches, need } from './check.js';
import { byRoad, slip } from './eway-bill.js';
import { faults } from './eway-bill-faults.js';
import { pinOf, stateOfPin } from './invoice.js';

const OLDEST_DAYS = 180;

const daysAround = async (ctx) => ({
  today: await ctx.today(),
  tomorrow: await ctx.today(1),
  yesterday: await ctx.today(-1),
});

function hasCodes(entries, codes) {
  equal(entries.map(({ ErrorCode }) => ErrorCode).sort(), codes, 'codes');
  for (const entry of entries) {
    if (typeof entry.ErrorMessage !== 'string' || /\{\d\}|undefined/.test(entry.ErrorMessage)) {
      fail('ErrorMessage', 'a text without gaps', entry);
    }
  }
}

/** A measured distance that the portal was told: at least 100 km, or less. */
function measured({ distances }, isFar) {
  const fits = ({ from, to, km }) => km >= 100 === isFar && stateOfPin(from) && stateOfPin(to);
  const kind = isFar ? 'of 100 km or more' : 'below 100 km';
  return need(distances.find(fits), `needs a measured distance ${kind}, see --distances`);
}

/** An invoice whose goods move between two PIN codes. */
const between = (ctx, from, to) => {
  const place = (pin) => ({ Addr1: '1 Road', Loc: 'Town', Pin: pin, Stcd: stateOfPin(pin) });
  return ctx.invoice({
    DispDtls: { Nm: 'From', ...place(from) },
    ShipDtls: { LglNm: 'To Here', ...place(to) },
  });
};

/**
 * The rows for one way of asking. `ask(ctx, invoice, details)` has a bill refused and returns the
 * entries that say why; `get(ctx, invoice, details)` has one made.
 */
export const refusalRows = (ask, get) => [
  ...faults.map(({ code, name, invoice, facts, details, message }) => ({
    name: `${name} is ${[code].flat().join(' and ')}`,
    async run(ctx) {
      const days = await daysAround(ctx);
      const entries = await ask(ctx, await ctx.invoice(invoice, facts), details(days));
      hasCodes(entries, [code].flat());
      if (message) matches(entries[0].ErrorMessage, new RegExp(message), 'ErrorMessage');
    },
  })),
  {
    name: 'several faults come back together, each once',
    async run(ctx) {
      const details = { TransMode: '1', Distance: 100, TransDocDt: await ctx.today(1) };
      const note = await ctx.invoice({ DocDtls: { Typ: 'CRN' } });
      hasCodes(await ask(ctx, note, details), ['4010', '4011', '4016', '4022']);
    },
  },
  {
    name: 'a blocked supplier or recipient is 4015, naming the GSTIN',
    async run(ctx) {
      const { gstin } = ctx.client;
      const invoice = await ctx.invoice();
      for (const blocked of [gstin, invoice.BuyerDtls.Gstin]) {
        await ctx.world.taxpayer(blocked, { block_status: 'B' });
        const entries = await ask(ctx, await ctx.invoice(), byRoad());
        hasCodes(entries, ['4015']);
        isTrue(entries[0].ErrorMessage.endsWith(`-${blocked}`), 'names the GSTIN', entries);
        await ctx.world.restore();
      }
      await get(ctx, await ctx.invoice(), byRoad());
    },
  },
  {
    name: 'an invoice of 181 days ago is 4043, one of 180 gets its bill',
    async run(ctx) {
      const old = await ctx.invoice({ DocDtls: { Dt: await ctx.today(-OLDEST_DAYS - 1) } });
      hasCodes(await ask(ctx, old, byRoad()), ['4043']);
      const younger = await ctx.invoice({ DocDtls: { Dt: await ctx.today(-OLDEST_DAYS) } });
      await get(ctx, younger, slip());
    },
  },
  {
    name: 'a tenth around a measured distance passes, more or less is 4013',
    async run(ctx) {
      const { from, to, km } = measured(ctx, true);
      const least = Math.floor(km * 0.9);
      const most = Math.ceil(km * 1.1);
      for (const Distance of [least, most]) {
        await get(ctx, await between(ctx, from, to), byRoad({ Distance }));
      }
      for (const Distance of [least - 1, most + 1]) {
        hasCodes(await ask(ctx, await between(ctx, to, from), byRoad({ Distance })), ['4013']);
      }
    },
  },
  {
    name: 'below 100 measured km only a tenth more is too much: 4038',
    async run(ctx) {
      const { from, to, km } = measured(ctx, false);
      const most = Math.ceil(km * 1.1);
      for (const Distance of [1, most]) {
        await get(ctx, await between(ctx, from, to), byRoad({ Distance }));
      }
      const far = await between(ctx, from, to);
      hasCodes(await ask(ctx, far, byRoad({ Distance: most + 1 })), ['4038']);
    },
  },
  {
    name: 'a distance far from an estimate is taken as it is',
    async run(ctx) {
      const pin = pinOf(ctx.client.gstin);
      await get(ctx, await between(ctx, pin + 3, 600004), byRoad({ Distance: 3999 }));
    },
  },
];
