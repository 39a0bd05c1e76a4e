import { connect, type Socket } from 'node:net';

/*
 * Just enough of an HTTP client for the load: one call at a time on a kept connection, answers with
 * a Content-Length. Node's own client takes several times the CPU, which the portal needs here.
 */
const headEnd = Buffer.from('\r\n\r\n');

interface Waiting {
  readonly resolve: (body: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** One connection to the portal. */
export class HttpConnection {
  readonly #socket: Socket;
  #waiting: Waiting | undefined;
  #received: Buffer[] = [];
  #receivedBytes = 0;
  /** Length of the whole answer, once its head is there. */
  #answerBytes = 0;
  #headBytes = 0;
  isOpen = true;

  constructor(host: string, port: number) {
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.on('data', (chunk) => this.#receive(chunk));
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

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#receivedBytes += chunk.length;
    if (this.#answerBytes === 0 && !this.#readHead()) return;
    if (this.#receivedBytes < this.#answerBytes) return;
    const [first] = this.#received;
    const whole = this.#received.length === 1 ? first! : Buffer.concat(this.#received);
    const body = whole.subarray(this.#headBytes, this.#answerBytes);
    this.#received = [];
    this.#receivedBytes = 0;
    this.#answerBytes = 0;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(body);
  }

  #readHead(): boolean {
    const start = this.#received.length === 1 ? this.#received[0]! : Buffer.concat(this.#received);
    this.#received = [start];
    const end = start.indexOf(headEnd);
    if (end < 0) return false;
    const head = start.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#end(new Error(`an answer without Content-Length: ${head}`));
      return false;
    }
    // Whoever is told that the connection ends must not send its next call on it.
    if (/\r\nconnection: *close/i.test(head)) this.isOpen = false;
    this.#headBytes = end + headEnd.length;
    this.#answerBytes = this.#headBytes + Number(length);
    return true;
  }

  #end(error: Error): void {
    this.isOpen = false;
    this.#socket.destroy();
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
