import { extname } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Work that takes long, or takes in what strangers sent, runs in a thread of its own: the caller goes
 * on with other things, no job outlives its time, and its memory is given back when it ends.
 */
export interface Bounds {
  readonly secondsMax: number;
  readonly heapMebibytesMax: number;
}

/** What came of a job: its result, or why it was refused, in words for people. */
type Outcome<Result> = { readonly result: Result } | { readonly refused: string };

/** Why a job gave no result. */
export class ApartError extends Error {
  /** `refused` by the job itself, `late` when its time was over, `failed` otherwise. */
  readonly reason: 'refused' | 'late' | 'failed';
  constructor(reason: ApartError['reason'], message: string) {
    super(message);
    this.name = 'ApartError';
    this.reason = reason;
  }
}

// Sources run as they are; a build has the same files as JavaScript.
const fileOf = (job: string): URL =>
  new URL(`./${job}${extname(import.meta.url)}`, import.meta.url);

/** Runs a file beside this one as a job. Throws `ApartError`. */
export async function runApart<Result>(
  job: string,
  input: unknown,
  { secondsMax, heapMebibytesMax }: Bounds,
): Promise<Result> {
  const worker = new Worker(fileOf(job), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytesMax },
    // What a library has to say about a hostile file is nobody's reading.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<never>((_resolve, reject) => {
    const late = () => reject(new ApartError('late', `not done in ${secondsMax} seconds`));
    timer = setTimeout(late, secondsMax * 1000);
  });
  try {
    return await Promise.race([resultOf<Result>(worker), outOfTime]);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const resultOf = <Result>(worker: Worker): Promise<Result> =>
  new Promise((resolve, reject) => {
    worker.once('message', (outcome: Outcome<Result>) => {
      if ('result' in outcome) resolve(outcome.result);
      else reject(new ApartError('refused', outcome.refused));
    });
    worker.once('error', (error) => reject(new ApartError('failed', error.message)));
    worker.once('exit', () => reject(new ApartError('failed', 'ended without an answer')));
  });

/**
 * The other side: does the job and hands its result over. An error of the class `Refusal` is the
 * answer; any other is a fault and ends the thread.
 */
export async function answerApart<Input, Result>(
  work: (input: Input) => Promise<Result>,
  Refusal: new (message: string) => Error,
): Promise<void> {
  try {
    parentPort?.postMessage({ result: await work(workerData) } satisfies Outcome<Result>);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    parentPort?.postMessage({ refused: error.message } satisfies Outcome<Result>);
  }
}
