// Runs the black-box scenarios against a portal described by its sandbox.json.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Skip } from './harness/check.js';
import { Context } from './harness/context.js';
import { Observed } from './harness/observed.js';
import { watch } from './transport.js';

const HELP = `Usage: node conformance/run.js --sandbox path/to/sandbox.json [--only name]

Judges a running e-invoice portal by what it answers on the wire.

  --sandbox FILE   the portal's hand-over file (default: $OPENIRP_SANDBOX_JSON)
  --only NAME      run only scenarios whose name contains NAME, e.g. --only cancel
  --distances FILE the measured distances that the portal was told, as CSV: from,to,km
  --observed FILE  write which path answered with which code, a line each
  --list           print the scenario names and stop
  --help           this text

Prints "ok" or "not ok" for every scenario, "skip" where the sandbox lacks what it needs, and last
the count. The exit code is 0 if nothing failed. Registers invoices, and moves the portal's clock
and changes its world through its control port if it has one; both are put back after every scenario.`;

const { values } = parseArgs({
  options: {
    sandbox: { type: 'string' },
    only: { type: 'string' },
    distances: { type: 'string' },
    observed: { type: 'string' },
    list: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

/** Every scenario of scenarios/*.js, its name led by the file's. */
async function scenarios() {
  const folder = new URL('./scenarios/', import.meta.url);
  const rows = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()) {
    const { default: list } = await import(new URL(file, folder));
    rows.push(...list.map((row) => ({ ...row, name: `${file.slice(0, -3)}: ${row.name}` })));
  }
  return values.only ? rows.filter(({ name }) => name.includes(values.only)) : rows;
}

/** The rows of a CSV of distances, its header left out. */
const distancesIn = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number))
    .map(([from, to, km]) => ({ from, to, km }));

/** Runs one scenario; whatever it does to clock and world is undone. */
async function outcome(row, ctx) {
  try {
    await ctx.login(ctx.client);
    await row.run(ctx);
    return { kind: 'ok' };
  } catch (error) {
    if (error instanceof Skip) return { kind: 'skip', why: error.message };
    const code = error.code ? ` (${error.code})` : '';
    return { kind: 'not ok', why: `${error.message}${code}` };
  } finally {
    await ctx.clock.restore();
    await ctx.world.restore();
  }
}

async function main() {
  const rows = await scenarios();
  if (values.list) return console.log(rows.map(({ name }) => name).join('\n'));
  const file = values.sandbox ?? process.env.OPENIRP_SANDBOX_JSON;
  if (!file) throw new Error('No sandbox.json given. See --help.');
  if (rows.length === 0) throw new Error(`No scenario is named like "${values.only}".`);

  const distances = values.distances && distancesIn(values.distances);
  const ctx = new Context(JSON.parse(readFileSync(file, 'utf8')), distances);
  const observed = new Observed();
  watch((call, answer) => observed.add(call, answer));
  await ctx.clock.begin();
  process.once('SIGINT', async () => {
    await Promise.allSettled([ctx.clock.restore(), ctx.world.restore()]);
    process.exit(130);
  });

  const count = { ok: 0, 'not ok': 0, skip: 0 };
  for (const row of rows) {
    const { kind, why } = await outcome(row, ctx);
    count[kind] += 1;
    console.log(`${kind}  ${row.name}${why ? ` -- ${why}` : ''}`);
    // Whatever was thrown at it, a portal goes on serving; without a pulse the rest is noise.
    const pulse = await ctx.client.heartbeat().catch((error) => ({ status: error.message }));
    if (pulse.status === 200) continue;
    console.log(`not ok  the portal died after "${row.name}" -- ${pulse.status}`);
    count['not ok'] += 1;
    break;
  }
  if (values.observed) writeFileSync(values.observed, observed.text);
  if (count.skip) console.log(`${count.skip} skipped`);
  console.log(`${count.ok} passed, ${count['not ok']} failed`);
  return count['not ok'] ? 1 : 0;
}

if (values.help) console.log(HELP);
else {
  process.exitCode = await main().catch((error) => {
    console.error(error.message);
    return 2;
  });
}
