import type { Registry } from 'prom-client';
import { CallMetrics } from './call-metrics.ts';
import type { Family, MetricData, Sample } from './family.ts';
import {
  groupFamily,
  newGroupSizes,
  partFamilies,
  sharedFamilies,
  type WatchedParts,
} from './part-metrics.ts';

/** What one process counts. The road adds to plain numbers; everything else is done when it is read. */
export class Metrics {
  readonly calls = new CallMetrics();
  readonly groupSizes = newGroupSizes();
  /** Memory, processor, event loop and garbage of this process. */
  readonly #process: Registry;
  readonly #families: Family[] = [...this.calls.families(), groupFamily(this.groupSizes)];
  readonly #shared: Family[] = [];

  private constructor(process: Registry) {
    this.#process = process;
  }

  /** prom-client is loaded only here: a portal that shows no metrics starts without it. */
  static async open(): Promise<Metrics> {
    const { collectDefaultMetrics, Registry } = await import('prom-client');
    const register = new Registry();
    collectDefaultMetrics({ register });
    return new Metrics(register);
  }

  /** Shows the state of the parts as well. */
  watch(parts: WatchedParts): void {
    this.#families.push(...partFamilies(parts));
    this.#shared.push(...sharedFamilies(parts));
  }

  /** All metrics as they are now; those of all processes in common only if they are asked for. */
  async read(withShared: boolean): Promise<MetricData[]> {
    const families = withShared ? [...this.#families, ...this.#shared] : this.#families;
    const own = await Promise.all(families.map(dataOf));
    const ofProcess = (await this.#process.getMetricsAsJSON()) as unknown as MetricData[];
    return [...own, ...ofProcess.map(finite)];
  }
}

async function dataOf({ name, help, type, read }: Family): Promise<MetricData> {
  const base = { name, help, type, aggregator: 'sum' } as const;
  // One part that cannot tell, a database that is away, say, must not hide all others.
  const values = await (async () => read())().catch((): readonly Sample[] => []);
  return { ...base, values };
}

/** JSON has no NaN, which is what prom-client has for the mean of nothing. */
const finite = ({ name, help, type, values }: MetricData): MetricData => ({
  ...{ name, help, type, aggregator: 'sum' },
  values: values.filter(({ value }) => Number.isFinite(value)),
});
