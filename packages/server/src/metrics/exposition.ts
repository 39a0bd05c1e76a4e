import type { Family, MetricData } from './family.ts';

/** What one process told; undefined when it did not in time. */
export type Told = ReadonlyMap<string, readonly MetricData[] | undefined>;

/** Prometheus's text of the metrics of one process. */
export const textOf = (metrics: readonly MetricData[]): Promise<string> => written([metrics]);

/**
 * The same of several processes, each sample with the label `worker`. They are not added up here: a
 * process that was replaced begins at nought, which Prometheus understands of one series, and not of
 * a sum.
 */
export async function mergedText(told: Told): Promise<string> {
  const up: MetricData = {
    ...workerUp,
    aggregator: 'sum',
    values: [...told].map(([worker, metrics]) => ({
      labels: { worker },
      value: metrics === undefined ? 0 : 1,
    })),
  };
  const labelled = [...told].map(([worker, metrics = []]) =>
    metrics.map((metric) => ({
      ...metric,
      values: metric.values.map((sample) => ({ ...sample, labels: { worker, ...sample.labels } })),
    })),
  );
  return written([[up], ...labelled]);
}

/** How `irp start --workers` tells which of its processes answered. */
export const workerUp = {
  name: 'openirp_worker_up',
  help: 'Whether a process of several told its metrics; only with --workers',
  type: 'gauge',
} as const satisfies Omit<Family, 'read'>;

async function written(metrics: readonly (readonly MetricData[])[]): Promise<string> {
  const { AggregatorRegistry } = await import('prom-client');
  return AggregatorRegistry.aggregate(metrics as object[][]).metrics();
}
