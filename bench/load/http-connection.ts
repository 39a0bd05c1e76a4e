import { connect, type Socket } from 'node:net';

/*
 * Just enough of an HTTP client for the load: one call at a time on a kept connection, answers with
 * a Content-Length. Node's own client takes several times the CPU, which the portal needs here.
 */
const headEnd = Buffer.from('\r\n\r\n');

/**
 * Where every connection receives: a buffer of its own for each piece would be collected as garbage,
 * and the calls that are due meanwhile would be sent late.
 */
const receiving = Buffer.allocUnsafeSlow(64 * 1024);

interface Waiting {
  readonly resolve: (body: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** What the head of an answer says of its lengths. */
interface Lengths {
  readonly head: number;
  readonly whole: number;
}

/** One connection to the portal. */
export class HttpConnection {
  readonly #socket: Socket;
  #waiting: Waiting | undefined;
  /** The pieces of an answer that has not come whole. */
  #pieces: Buffer[] = [];
  isOpen = true;

  constructor(host: string, port: number) {
    const callback = (bytes: number) => this.#receive(receiving.subarray(0, bytes));
    const onread = { buffer: receiving, callback };
    this.#socket = connect({ host, port, noDelay: true, onread });
    this.#socket.on('error', (error) => this.#end(error));
    this.#socket.on('close', () => this.#end(new Error('the portal closed the connection')));
  }

  /** Sends a whole request; resolves with the body of its answer. */
  send(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.isOpen = false;
    this.#socket.destroy();
  }

  /** Always willing to read on. */
  #receive(piece: Buffer): boolean {
    const answer = this.#pieces.length === 0 ? piece : Buffer.concat([...this.#pieces, piece]);
    const lengths = this.#lengthsOf(answer);
    if (lengths === undefined || answer.length < lengths.whole) {
      // The next piece comes to the same place.
      this.#pieces = [Buffer.from(answer)];
      return true;
    }
    this.#pieces = [];
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(Buffer.from(answer.subarray(lengths.head, lengths.whole)));
    return true;
  }

  #lengthsOf(answer: Buffer): Lengths | undefined {
    const end = answer.indexOf(headEnd);
    if (end < 0) return undefined;
    const head = answer.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#end(new Error(`an answer without Content-Length: ${head}`));
      return undefined;
    }
    // Whoever is told that the connection ends must not send its next call on it.
    if (/\r\nconnection: *close/i.test(head)) this.isOpen = false;
    return { head: end + headEnd.length, whole: end + headEnd.length + Number(length) };
  }

  #end(error: Error): void {
    this.isOpen = false;
    this.#socket.destroy();
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
