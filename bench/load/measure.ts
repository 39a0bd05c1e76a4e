import type { Bench } from '../bench.ts';
import type { Signers } from '../limits/signers.ts';
import type { Site } from '../portal/site.ts';
import type { Portal, Signer } from '../portal/start-portal.ts';
import { type Mix, mixes } from './mix.ts';
import type { Outcome } from './order.ts';
import { Generator } from './start-generator.ts';

/*
 * How much a registration costs, in units of its two signatures. A segment of calls is framed by
 * bare signing on every core, so that a machine that runs slower for a while slows both sides of the
 * ratio; the median of many segments is told.
 */
export interface Segment {
  readonly outcome: Outcome;
  readonly portalMicros: number;
  readonly databaseMicros: number;
  /** CPU time of one bare signature, before and after. */
  readonly signMicros: number;
}

export interface Measured {
  readonly segments: readonly Segment[];
  /** Of all processes of the portal together, before the load and at its most. */
  readonly idleMb: number;
  readonly peakMb: number;
}

interface Parts {
  readonly site: Site;
  readonly portal: Portal;
  readonly signers: Signers;
}

export interface MeasureOptions {
  readonly mix: Mix;
  readonly signer: Signer;
  /** Begins every line of progress. */
  readonly name: string;
}

/** Loads a portal, segment by segment. */
export async function measure(
  bench: Bench,
  { site, portal, signers }: Parts,
  { mix, signer, name }: MeasureOptions,
): Promise<Measured> {
  const { calls, warmUp, connections, segments } = bench.options;
  const idleMb = total(portal.residentMb());
  using generator = await Generator.start(portal, bench.leftovers, { signer });
  const order = { loop: 'closed', connections } as const;
  // Warms up, and registers what is read later.
  bench.tell(`${name}: warming up`);
  await generator.run({ ...order, calls: warmUp, mix: mixes.pure });
  const done: Segment[] = [];
  let peakMb = 0;
  let signBefore = await signers.microsEach();
  while (done.length < segments) {
    bench.tell(`${name}: segment ${done.length + 1} of ${segments}`);
    let portalBefore = 0;
    let databaseBefore = 0;
    const outcome = await generator.run({ ...order, calls, mix }, () => {
      portalBefore = portal.cpuMicros();
      databaseBefore = site.databaseMicros();
    });
    const portalMicros = portal.cpuMicros() - portalBefore;
    const databaseMicros = site.databaseMicros() - databaseBefore;
    peakMb = Math.max(peakMb, total(portal.residentMb()));
    const signAfter = await signers.microsEach();
    const signMicros = (signBefore + signAfter) / 2;
    if (outcome.busy > 0) throw new Error('the portal has refused calls of a closed loop');
    done.push({ outcome, portalMicros, databaseMicros, signMicros });
    signBefore = signAfter;
  }
  return { segments: done, idleMb, peakMb };
}

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

/** CPU time of portal and database for each registration, in microseconds. */
export const costOf = ({ portalMicros, databaseMicros, outcome }: Segment): number =>
  (portalMicros + databaseMicros) / outcome.registered;

/** The cost in units of two bare signatures. */
export const ratioOf = (segment: Segment): number => costOf(segment) / (2 * segment.signMicros);

export const irnPerSecond = ({ outcome }: Segment): number =>
  (outcome.registered / outcome.wallMs) * 1000;
