import type { Outcome } from '../load/order.ts';
import { median, quantile, spreadOf } from '../report/numbers.ts';
import type { Row, Unit, Verdict } from '../report/result.ts';
import type { Overloaded, Round } from './overload.ts';

const p99 = ({ latencies }: Outcome): number => quantile(latencies.generate ?? [], 0.99);
const p50 = ({ latencies }: Outcome): number => quantile(latencies.generate ?? [], 0.5);

export function overloadRows(found: readonly Overloaded[]): Row[] {
  const once = (name: string, unit: Unit, pick: (one: Overloaded) => number): Row => ({
    name,
    unit,
    values: found.map(pick),
  });
  const row = (name: string, unit: Unit, pick: (round: Round) => number): Row => ({
    name,
    unit,
    values: found.map(({ rounds }) => spreadOf(rounds.map(pick))),
  });
  const busy = (kind: 'even' | 'poisson', name: string): Row[] => [
    row(`at 70 %, ${name} arrivals, median`, 'ms', (round) => p50(round[kind].outcome)),
    row(`at 70 %, ${name} arrivals, 99 %`, 'ms', (round) => p99(round[kind].outcome)),
    row('  portal, of a core', '%', (round) => round[kind].portalPercent),
    row('  calls sent late by, 99 %', 'ms', (round) => round[kind].outcome.lateMs),
  ];
  return [
    once('saturation, IRN/s', '/s', (one) => one.saturation),
    once('unloaded, median', 'ms', (one) => one.unloadedP50),
    ...busy('even', 'even'),
    ...busy('poisson', 'Poisson'),
    once('the other client alone, 99 %', 'ms', (one) => p99(one.politeAlone)),
    row('  beside 70 % of saturation, 99 %', 'ms', (round) => p99(round.politeBusy)),
    row('  beside the flood, median', 'ms', (round) => p50(round.politeFlooded)),
    row('  beside the flood, 99 %', 'ms', (round) => p99(round.politeFlooded)),
    row('  its calls that were refused', 'count', (round) => round.politeFlooded.busy),
    row('the flood: calls', 'count', (round) => round.flood.calls),
    row('  refused with 3043', 'count', (round) => round.flood.busy),
    row('  time of a refusal, median', 'ms', ({ flood }) => median(flood.latencies.busy ?? [])),
    row('  goodput, IRN/s', '/s', (round) => round.goodput),
    row('  generator, of a core', '%', ({ flood }) => flood.cpuMicros / 10 / flood.wallMs),
    row('  calls sent late by, 99 %', 'ms', (round) => round.flood.lateMs),
    once('resident memory before the floods', 'MB', (one) => one.idleMb),
    once('  at its most, first flood', 'MB', (one) => one.rounds[0]!.peakMb),
    once('  at its most, last flood', 'MB', (one) => one.rounds.at(-1)!.peakMb),
  ];
}

export function overloadVerdicts({
  name,
  saturation,
  unloadedP50,
  politeAlone,
  rounds,
}: Overloaded): Verdict[] {
  const ratio = (what: string, goal: Verdict['goal'], pick: (round: Round) => number): Verdict => ({
    what: `${what}, ${name}`,
    goal,
    unit: 'ratio',
    value: median(rounds.map(pick)),
  });
  return [
    ratio(
      'p99 at 70 % of saturation, even arrivals ÷ p50 unloaded',
      { most: 5 },
      ({ even }) => p99(even.outcome) / unloadedP50,
    ),
    ratio(
      'the same, Poisson arrivals',
      { most: 5 },
      ({ poisson }) => p99(poisson.outcome) / unloadedP50,
    ),
    ratio(
      'goodput in a flood at 3× capacity ÷ saturation',
      { least: 0.9 },
      ({ goodput }) => goodput / saturation,
    ),
    ratio(
      'p99 of another client in the flood ÷ beside a load of 70 %',
      { most: 2 },
      ({ politeFlooded, politeBusy }) => p99(politeFlooded) / p99(politeBusy),
    ),
    ratio(
      'the same ÷ when it was alone',
      { most: 2 },
      ({ politeFlooded }) => p99(politeFlooded) / p99(politeAlone),
    ),
    {
      what: `resident memory in the third flood ÷ in the first, ${name}`,
      goal: { most: 1.05 },
      unit: 'ratio',
      value: rounds.at(-1)!.peakMb / rounds[0]!.peakMb,
    },
  ];
}
