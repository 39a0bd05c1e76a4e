import type { Worker } from 'node:cluster';
import { type MetricData, mergedText, type Running } from '@openirp/server';

/** A worker that is busy for so long is shown as one that did not answer; the others are shown. */
const patienceMs = 2_000;

interface Question {
  readonly ask: 'metrics';
  readonly id: number;
  /** Also what all processes have in common; one of them is asked for it. */
  readonly withShared: boolean;
}

interface Reply {
  readonly told: 'metrics';
  readonly id: number;
  readonly metrics: readonly MetricData[] | undefined;
}

/** The side of a worker: answers whoever supervises it. */
export function answerMetrics({ irp: { metrics } }: Running): void {
  if (metrics === undefined) return;
  process.on('message', async (message: Partial<Question>) => {
    if (message.ask !== 'metrics') return;
    const { id, withShared = false } = message;
    const data = await metrics.read(withShared).catch(() => undefined);
    if (process.connected) process.send?.({ told: 'metrics', id, metrics: data });
  });
}

/** Asks workers, each by the place it has among them, which whoever replaces it takes over. */
export class WorkerMetrics {
  #asked = 0;

  /** Prometheus's text of all of them. */
  async text(workers: ReadonlyMap<number, Worker>): Promise<string> {
    const id = ++this.#asked;
    const told = [...workers].map(
      async ([place, worker], index) =>
        [
          String(place),
          await this.#ask(worker, { ask: 'metrics', id, withShared: index === 0 }),
        ] as const,
    );
    return mergedText(new Map(await Promise.all(told)));
  }

  #ask(worker: Worker, question: Question): Promise<Reply['metrics']> {
    return new Promise((resolve) => {
      const done = (metrics: Reply['metrics']) => {
        clearTimeout(late);
        worker.off('message', onMessage).off('exit', onExit);
        resolve(metrics);
      };
      const onMessage = (message: Partial<Reply>) => {
        if (message.told === 'metrics' && message.id === question.id) done(message.metrics);
      };
      const onExit = () => done(undefined);
      const late = setTimeout(onExit, patienceMs);
      worker.on('message', onMessage).on('exit', onExit);
      if (worker.isConnected()) worker.send(question, (error) => error && onExit());
      else onExit();
    });
  }
}
