import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** One HTTP answer as it was read off a socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A bare TCP connection to a portal, for what no HTTP client would send. */
export interface RawSocket {
  write(bytes: string | Uint8Array): void;
  /**
   * Sends as plain clients do, that read nothing before all is written; over a slow line, so many
   * milliseconds between two pieces of 16 KiB. Rejects when it cannot.
   */
  writeBeforeReading(bytes: string, everyMs?: number): Promise<void>;
  /** Ends our side; the other may still answer. */
  halfClose(): void;
  /** Everything that comes until the other side ends the connection. */
  untilClosed(): Promise<readonly RawAnswer[]>;
  /** Resolves when `count` whole answers are there. */
  answers(count: number): Promise<readonly RawAnswer[]>;
  destroy(): void;
}

/** So small that the portal has a turn between two of them. */
const pieceLength = 16 * 1024;
const patienceMs = 20_000;

/** Connects; rejects when the connection is refused. */
export async function rawSocket(baseUrl: string): Promise<RawSocket> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  await once(socket, 'connect');
  let received = '';
  // A reset ends the connection like any other end: what has come before it counts.
  socket.on('error', () => {});
  socket.setEncoding('latin1').on('data', (text: string) => {
    received += text;
  });
  const closed = new Promise<void>((resolve) => {
    socket.once('end', resolve).once('close', () => resolve());
  });
  return {
    write: (bytes) => void (socket.writable && socket.write(bytes)),
    writeBeforeReading: async (bytes, everyMs = 0) => {
      socket.pause();
      for (let at = 0; at < bytes.length; at += pieceLength) {
        await promisify<string, void>(socket.write).call(socket, bytes.slice(at, at + pieceLength));
        if (everyMs > 0) await pause(everyMs);
      }
      socket.resume();
    },
    halfClose: () => void socket.end(),
    untilClosed: async () => {
      await within(closed, 'the portal did not end the connection');
      socket.destroy();
      return answersIn(received);
    },
    answers: async (count) => {
      while (answersIn(received).length < count) {
        await within(nextData(socket), `${count} answers did not come: ${received}`);
      }
      return answersIn(received);
    },
    destroy: () => void socket.destroy(),
  };
}

const nextData = (socket: Socket) =>
  Promise.race([
    once(socket, 'data'),
    once(socket, 'close').then(() => Promise.reject(new Error('the connection ended early'))),
  ]);

async function within<T>(what: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), patienceMs);
  });
  return Promise.race([what, late]).finally(() => clearTimeout(timer));
}

/** The whole answers in a text; every answer of the portal has a Content-Length. */
function answersIn(text: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  for (;;) {
    const headEnd = rest.indexOf('\r\n\r\n');
    if (headEnd < 0) return answers;
    const [statusLine, ...lines] = rest.slice(0, headEnd).split('\r\n');
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const bodyEnd = headEnd + 4 + Number(headers.get('content-length') ?? Number.NaN);
    if (!(bodyEnd <= rest.length)) return answers;
    const body = Buffer.from(rest.slice(headEnd + 4, bodyEnd), 'latin1').toString('utf8');
    answers.push({ status: Number(statusLine!.split(' ')[1]), headers, body });
    rest = rest.slice(bodyEnd);
  }
}

/** The head of a request, without its last empty line. */
export const headOf = (requestLine: string, headers: Readonly<Record<string, string | number>>) =>
  [requestLine, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
    .map((line) => `${line}\r\n`)
    .join('');
