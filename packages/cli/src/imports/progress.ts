import cliProgress from 'cli-progress';

/** Tells how far an import has come: a bar on a terminal, now and then a line elsewhere. */
export interface ProgressTold {
  begin(bytes: number, bytesTotal: number): void;
  update(bytes: number, told: string): void;
  /** Prints a line without spoiling the bar. */
  print(text: string): void;
  end(): void;
}

export const progressOn = (stream: NodeJS.WriteStream): ProgressTold =>
  stream.isTTY ? new Bar(stream) : new Lines(stream);

class Bar implements ProgressTold {
  readonly #stream: NodeJS.WriteStream;
  readonly #bar: cliProgress.MultiBar;
  #one: cliProgress.SingleBar | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.#bar = new cliProgress.MultiBar({
      format: '{bar} {percentage} %  {told}',
      stream,
      hideCursor: true,
      clearOnComplete: false,
      // Ctrl-C is the import's to handle.
      gracefulExit: false,
      barsize: 30,
    });
  }

  begin(bytes: number, bytesTotal: number): void {
    this.#one = this.#bar.create(bytesTotal, bytes, { told: '' });
  }

  update(bytes: number, told: string): void {
    this.#one?.update(bytes, { told });
  }

  print(text: string): void {
    if (this.#one === undefined) this.#stream.write(`${text}\n`);
    else this.#bar.log(`${text}\n`);
  }

  end(): void {
    this.#bar.stop();
  }
}

const lineEveryMs = 5_000;

class Lines implements ProgressTold {
  readonly #stream: NodeJS.WriteStream;
  #bytesTotal = 0;
  #toldAt = performance.now();

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  begin(_bytes: number, bytesTotal: number): void {
    this.#bytesTotal = bytesTotal;
  }

  update(bytes: number, told: string): void {
    if (performance.now() - this.#toldAt < lineEveryMs) return;
    this.#toldAt = performance.now();
    this.print(`${Math.floor((bytes / Math.max(this.#bytesTotal, 1)) * 100)} %  ${told}`);
  }

  print(text: string): void {
    this.#stream.write(`${text}\n`);
  }

  end(): void {}
}
