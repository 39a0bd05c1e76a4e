import type { Spread } from './spread.ts';

export type Labels = Readonly<Record<string, string | number>>;

/** One number of a metric, as prom-client writes it. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
  /** Where it is not the metric's own: `…_bucket`, `…_sum`, `…_count`. */
  readonly metricName?: string;
}

/** A metric with its samples as they are now, in the form in which prom-client hands them on. */
export interface MetricData {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly aggregator: 'sum';
  readonly values: readonly Sample[];
}

/** A metric that is read when somebody asks. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: MetricData['type'];
  readonly read: () => readonly Sample[] | Promise<readonly Sample[]>;
}

/** The sample of a metric that has no labels. */
export const one = (value: number): Sample[] => [{ labels: {}, value }];

/** The samples of a histogram under some labels. */
export function samplesOf(name: string, labels: Labels, { bounds, counts, sum }: Spread): Sample[] {
  let total = 0;
  const buckets = [...counts].map((count, place): Sample => {
    total += count;
    const le = bounds[place] ?? '+Inf';
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: total };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: total },
  ];
}
