import { styleText } from 'node:util';
import { type ProgressTold, progressOn } from '../imports/progress.ts';
import { paragraph } from '../portal/explain.ts';
import { Rate } from './rate.ts';
import { type Result, type Status, statuses } from './result.ts';
import { jsonOf, type ResultsFile } from './results-file.ts';

/** Results of either kind, good and bad, that are shown in full; a file has them all. */
const shownMax = 20;

/** Progress is told as often as eyes follow. */
const toldEveryMs = 200;

export interface ReportOptions {
  readonly total: number;
  readonly json: boolean;
  readonly file: ResultsFile | undefined;
}

/** Tells results as they come, how far it has come, and the sums. */
export class Report {
  readonly counts = new Map<Status, number>();
  readonly #options: ReportOptions;
  readonly #told: ProgressTold = progressOn(process.stderr);
  readonly #rate = new Rate();
  readonly #shown = { good: 0, bad: 0 };
  #done = 0;
  #toldAt = 0;

  constructor(options: ReportOptions) {
    this.#options = options;
    this.#told.begin(0, options.total);
  }

  get done(): number {
    return this.#done;
  }

  add(result: Result): void {
    const { file, json } = this.#options;
    this.#done++;
    this.counts.set(result.status, (this.counts.get(result.status) ?? 0) + 1);
    file?.add(result);
    if (json) process.stdout.write(jsonOf(result));
    else this.#show(result);
    this.#tell();
  }

  end(): void {
    this.#tell(true);
    this.#told.end();
  }

  #tell(force = false): void {
    const at = performance.now();
    if (!force && at - this.#toldAt < toldEveryMs) return;
    this.#toldAt = at;
    this.#rate.mark(this.#done);
    const { total } = this.#options;
    const words = [
      `${this.#done} of ${total}`,
      `${Math.round(this.#rate.perSecond)}/s`,
      this.#rate.timeFor(total - this.#done),
      ...problemsIn(this.counts),
    ];
    this.#told.update(this.#done, words.filter((word) => word !== '').join(', '));
  }

  #show(result: Result): void {
    const kind = isGood(result.status) ? 'good' : 'bad';
    const count = ++this.#shown[kind];
    if (count <= shownMax) this.#told.print(textOf(result));
    else if (count === shownMax + 1) {
      const what = kind === 'good' ? 'More' : 'More that are not';
      this.#told.print(`${what} registered are not shown here; --results FILE lists them all.`);
    }
  }
}

const isGood = (status: Status): boolean =>
  status === 'registered' || status === 'cancelled' || status === 'valid';

const problemsIn = (counts: ReadonlyMap<Status, number>): string[] =>
  [...counts].filter(([status]) => !isGood(status)).map(([status, count]) => `${count} ${status}`);

function textOf({ place, document, status, irn, errors, note }: Result): string {
  const named = document === '' ? place : `${document} (${place})`;
  const colour = isGood(status) ? 'green' : 'red';
  const said = styleText(colour, status, { stream: process.stderr });
  const lines = [`${named}: ${said}${irn === null ? '' : `, IRN ${irn}`}`];
  if (note !== '') lines.push(`  ${note}`);
  return [...lines, ...errors.map((error) => paragraph(error).trimEnd())].join('\n');
}

/** `10000 documents: 9990 registered, 10 refused.` */
export function summaryOf(counts: ReadonlyMap<Status, number>): string {
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  if (sum === 0) return 'There was nothing to do.';
  const parts = statuses
    .filter((status) => counts.has(status))
    .map((status) => `${counts.get(status)} ${status}`);
  return `${sum} ${sum === 1 ? 'document' : 'documents'}: ${parts.join(', ')}.`;
}
