import { costOf, irnPerSecond, ratioOf, type Segment } from '../load/measure.ts';
import type { Kind } from '../load/mix.ts';
import { quantile, spreadOf } from '../report/numbers.ts';
import type { Row, Table, Unit } from '../report/result.ts';
import { type MeasuredVariant, variantName } from './cost.ts';

/** What each variant costs; what else its calls do counts as the cost of its registrations. */
export function costTable(measured: readonly MeasuredVariant[]): Table {
  const row = (name: string, unit: Unit, pick: (segment: Segment) => number): Row => ({
    name,
    unit,
    values: measured.map(({ segments }) => spreadOf(segments.map(pick))),
  });
  const cores = (micros: (segment: Segment) => number) => (segment: Segment) =>
    (micros(segment) / 1000 / segment.outcome.wallMs) * 100;
  const plain = (name: string, unit: Unit, pick: (one: MeasuredVariant) => number): Row => ({
    name,
    unit,
    values: measured.map(pick),
  });
  return {
    title: 'cost of a registration',
    columns: measured.map(({ variant }) => variantName(variant)),
    rows: [
      row('CPU per IRN ÷ two bare signatures', 'ratio', ratioOf),
      row('CPU per IRN, portal and database', 'µs', costOf),
      row('  of it the database', 'µs', (s) => s.databaseMicros / s.outcome.registered),
      row('CPU of two bare signatures beside it', 'µs', (s) => 2 * s.signMicros),
      row('IRN/s (generator on the same cores)', '/s', irnPerSecond),
      row('calls/s', '/s', (s) => (s.outcome.calls / s.outcome.wallMs) * 1000),
      row(
        'portal, of a core',
        '%',
        cores((s) => s.portalMicros),
      ),
      row(
        'database, of a core',
        '%',
        cores((s) => s.databaseMicros),
      ),
      row(
        'generator, of a core',
        '%',
        cores((s) => s.outcome.cpuMicros),
      ),
      row('generator CPU per IRN', 'µs', (s) => s.outcome.cpuMicros / s.outcome.registered),
      plain('resident memory before the load', 'MB', (one) => one.idleMb),
      plain('resident memory at its most', 'MB', (one) => one.peakMb),
    ],
  };
}

/** How long calls of each kind took while all connections were busy. */
export function latencyTable(measured: readonly MeasuredVariant[]): Table {
  const kinds = new Set(
    measured.flatMap(({ segments }) => Object.keys(segments[0]!.outcome.latencies) as Kind[]),
  );
  const row = (kind: Kind, name: string, share: number): Row => ({
    name: `${kind}, ${name}`,
    unit: 'ms',
    values: measured.map(({ segments }) =>
      quantile(
        segments.flatMap(({ outcome }) => outcome.latencies[kind] ?? []),
        share,
      ),
    ),
  });
  return {
    title: 'latency at saturation',
    columns: measured.map(({ variant }) => variantName(variant)),
    rows: [...kinds].flatMap((kind) => [row(kind, 'median', 0.5), row(kind, '99 %', 0.99)]),
  };
}
