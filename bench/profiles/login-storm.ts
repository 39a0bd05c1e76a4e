import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { passwordCost } from '../../packages/server/src/accounts/passwords.ts';
import type { Bench } from '../bench.ts';
import { mixes } from '../load/mix.ts';
import type { Outcome } from '../load/order.ts';
import { Generator, runTogether } from '../load/start-generator.ts';
import { makeSite } from '../portal/site.ts';
import { startPortal } from '../portal/start-portal.ts';
import { quantile } from '../report/numbers.ts';
import type { Findings, Row, Unit } from '../report/result.ts';
import { databaseNames } from './cost.ts';
import { addUsers } from './storm-users.ts';

const besidesPerSecond = 20;
/** Shorter than any storm, so that all of these calls meet it. */
const besidesMsPerUser = 20;

interface Stormed {
  readonly name: string;
  readonly alone: Outcome;
  readonly portalMicros: number;
  readonly databaseMicros: number;
  readonly calm: Outcome;
  readonly besides: Outcome;
}

/** Many users sign in at the same moment, as at nine in the morning. */
export async function loginStorm(bench: Bench): Promise<Findings> {
  const { databases, workers, users } = bench.options;
  bench.tell('login-storm: Argon2 alone');
  const hashMicros = await argon2Micros();
  const found: Stormed[] = [];
  for (const database of databases) {
    for (const count of workers) found.push(await storm(bench, database, count));
  }
  const row = (name: string, unit: Unit, pick: (one: Stormed) => number): Row => ({
    name,
    unit,
    values: found.map(pick),
  });
  const loginMicros = (one: Stormed) => one.portalMicros / one.alone.calls;
  const ms = (outcome: Outcome, kind: 'login' | 'generate', share: number) =>
    quantile(outcome.latencies[kind] ?? [], share);
  const rows = [
    row('logins a second', '/s', ({ alone }) => ((alone.calls - alone.busy) / alone.wallMs) * 1000),
    row('refused with 3043', 'count', ({ alone }) => alone.busy),
    row('portal CPU of a login', 'µs', loginMicros),
    row('of it Argon2', '%', (one) => (hashMicros / loginMicros(one)) * 100),
    row('database CPU of a login', 'µs', (one) => one.databaseMicros / one.alone.calls),
    row('time of a login, median', 'ms', ({ alone }) => ms(alone, 'login', 0.5)),
    row('time of a login, 99 %', 'ms', ({ alone }) => ms(alone, 'login', 0.99)),
    row('registrations before the storm, median', 'ms', ({ calm }) => ms(calm, 'generate', 0.5)),
    row('registrations before the storm, 99 %', 'ms', ({ calm }) => ms(calm, 'generate', 0.99)),
    row('registrations in the storm, median', 'ms', ({ besides }) => ms(besides, 'generate', 0.5)),
    row('registrations in the storm, 99 %', 'ms', ({ besides }) => ms(besides, 'generate', 0.99)),
  ];
  const argon2Row: Row = { name: 'Argon2id alone, CPU', unit: 'µs', values: [hashMicros] };
  return {
    settings: {
      users: String(users),
      'registrations a second beside': String(besidesPerSecond),
      Argon2id: `m=${passwordCost.memoryKib} t=${passwordCost.passes} p=${passwordCost.lanes}`,
    },
    tables: [
      { title: 'all sign in at once', columns: found.map(({ name }) => name), rows },
      { title: 'limit in the same run', columns: ['alone'], rows: [argon2Row] },
    ],
    verdicts: [],
  };
}

async function storm(
  bench: Bench,
  database: 'sqlite' | 'postgres',
  workers: number,
): Promise<Stormed> {
  const { leftovers, options } = bench;
  const name = `${databaseNames[database]} ×${workers}`;
  await using site = await makeSite(database, leftovers);
  await using portal = await startPortal({ site, workers }, leftovers);
  const userNames = await addUsers(site, options.users);
  using crowd = await Generator.start(portal, leftovers, { categories: ['TXP'] });
  using polite = await Generator.start(portal, leftovers, { categories: ['GSP'] });
  const ms = options.users * besidesMsPerUser;
  const how = { loop: 'open', mix: mixes.pure, arrivals: 'even', connectionsMax: 64 } as const;
  const little = { ...how, perSecond: besidesPerSecond, ms };
  bench.tell(`login-storm, ${name}: before`);
  await polite.run(little);
  const calm = await polite.run(little);
  bench.tell(`login-storm, ${name}: the storm`);
  let portalBefore = 0;
  let databaseBefore = 0;
  const alone = await crowd.run({ loop: 'logins', userNames }, () => {
    portalBefore = portal.cpuMicros();
    databaseBefore = site.databaseMicros();
  });
  const portalMicros = portal.cpuMicros() - portalBefore;
  const databaseMicros = site.databaseMicros() - databaseBefore;
  bench.tell(`login-storm, ${name}: the storm, and registrations`);
  const [besides] = await runTogether([polite, little], [crowd, { loop: 'logins', userNames }]);
  return { name, alone, portalMicros, databaseMicros, calm, besides };
}

/** CPU of one hash of a password, a few of them one after the other. */
async function argon2Micros(): Promise<number> {
  const hash = promisify(argon2);
  const { memoryKib, passes, lanes } = passwordCost;
  const run = () =>
    hash('argon2id', {
      message: 'a password of some length',
      nonce: randomBytes(16),
      parallelism: lanes,
      tagLength: 32,
      memory: memoryKib,
      passes,
    });
  await run();
  const count = 20;
  const before = process.cpuUsage();
  for (let made = 0; made < count; made++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}
