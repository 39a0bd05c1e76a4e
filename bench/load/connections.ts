import { HttpConnection } from './http-connection.ts';

/** Connections that are kept between calls, as many as are needed at once up to a bound. */
export class Connections {
  readonly #host: string;
  readonly #port: number;
  readonly #free: HttpConnection[] = [];
  readonly #queue: ((connection: HttpConnection) => void)[] = [];
  #open = 0;
  max = 1;

  constructor({ hostname, port }: URL) {
    this.#host = hostname;
    this.#port = Number(port);
  }

  /** Sends a request on a free connection, or on the next that comes free. */
  async send(request: Buffer): Promise<Buffer> {
    const connection = await this.#take();
    try {
      return await connection.send(request);
    } finally {
      this.#giveBack(connection);
    }
  }

  /** Closes all that are not in use. */
  closeFree(): void {
    for (const connection of this.#free.splice(0)) {
      connection.close();
      this.#open--;
    }
  }

  #take(): HttpConnection | Promise<HttpConnection> {
    while (this.#free.length > 0) {
      const connection = this.#free.pop()!;
      if (connection.isOpen) return connection;
      this.#open--;
    }
    if (this.#open < this.max) {
      this.#open++;
      return new HttpConnection(this.#host, this.#port);
    }
    return new Promise((resolve) => this.#queue.push(resolve));
  }

  #giveBack(connection: HttpConnection): void {
    const next = this.#queue.shift();
    const usable = connection.isOpen ? connection : undefined;
    if (next !== undefined) next(usable ?? new HttpConnection(this.#host, this.#port));
    else if (usable !== undefined) this.#free.push(usable);
    else this.#open--;
  }
}
