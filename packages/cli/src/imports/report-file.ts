import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Lines shown on the terminal; the report has them all. */
const shownMax = 20;

/**
 * Everything that was wrong with the lines of an import, as a file and, the beginning of it, on
 * standard error. The file is cut back to where the register stands, so a resumed import tells
 * nothing twice.
 */
export class ReportFile {
  readonly file: string;
  readonly #descriptor: number;
  readonly #show: (text: string) => void;
  #bytes: number;
  #shown = 0;

  constructor(file: string, bytes: number, show: (text: string) => void) {
    this.file = file;
    this.#show = show;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Appending could not be cut back, and truncating would lose what an earlier run has told.
    this.#descriptor = openSync(file, existsSync(file) ? 'r+' : 'w');
    this.#bytes = Math.min(bytes, fstatSync(this.#descriptor).size);
    ftruncateSync(this.#descriptor, this.#bytes);
  }

  /** Length of the report so far. */
  get bytes(): number {
    return this.#bytes;
  }

  add(texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.#bytes += writeSync(this.#descriptor, `${texts.join('\n')}\n`, this.#bytes);
    for (const text of texts) {
      if (this.#shown < shownMax) this.#show(text);
      else if (this.#shown === shownMax) this.#show(`and more, in ${this.file}`);
      this.#shown++;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
