import { EnvelopeError, IrpError } from '@openirp/core';
import { isAboutContent } from '../citizen/refused-payloads.ts';
import { ConnectionError } from '../connection-error.ts';
import type { Call } from './call.ts';
import type { Line } from './line.ts';
import { OpenDocuments } from './open-documents.ts';

type Lines = readonly [Line, ...Line[]];

/**
 * The one door of a client: every call leaves through `send`, which knows to which server it may go,
 * and to which other one when that one does not answer.
 */
export class Door {
  readonly #lines: Lines;
  readonly #open: OpenDocuments;
  /** A new document goes to the first server only, so that nothing of it need be remembered. */
  readonly #isForgetful: boolean;

  constructor(
    lines: Lines,
    options: { readonly isForgetful: boolean; readonly now: () => number },
  ) {
    this.#lines = lines;
    this.#isForgetful = options.isForgetful;
    this.#open = new OpenDocuments(options.now);
  }

  send<T>(call: Call): Promise<T> {
    const [first, ...others] = this.#lines;
    if (call.reach === 'first' || others.length === 0) return first.send(call);
    if (call.reach === 'register') return this.#register(call);
    if (call.reach === 'anywhere') return this.anywhere((line) => line.send(call));
    return this.#atHome(call);
  }

  /** Asks one server after the other until one answers, if only with a refusal. */
  async anywhere<T>(ask: (line: Line) => Promise<T>, lines: readonly Line[] = this.#lines) {
    let lost: ConnectionError | undefined;
    for (const line of lines) {
      try {
        return await ask(line);
      } catch (error) {
        if (!(error instanceof ConnectionError)) throw error;
        lost ??= error;
      }
    }
    throw lost;
  }

  /**
   * A document goes to one server, and to another only when it certainly did not reach the first.
   * While the outcome is open at one, it is sent there alone.
   */
  async #register<T>(call: Call): Promise<T> {
    if (this.#isForgetful) return this.#lines[0].send(call);
    const document = call.document?.();
    const pending = this.#open.at(document);
    if (pending !== undefined) {
      return this.#registerAt<T>(pending, call, document).catch((error) => {
        throw stillOpen(error);
      });
    }
    let lost: unknown;
    for (const line of this.#lines) {
      try {
        return await this.#registerAt<T>(line, call, document);
      } catch (error) {
        if (!(error instanceof ConnectionError) || error.outcome === 'unknown') throw error;
        lost ??= error;
      }
    }
    throw lost;
  }

  async #registerAt<T>(line: Line, call: Call, document: string | undefined): Promise<T> {
    try {
      const registered = await line.send<T>(call);
      this.#open.settle(document);
      return registered;
    } catch (error) {
      if (error instanceof IrpError && isAboutContent(error)) this.#open.settle(document);
      else if (leavesOpen(error)) this.#open.leave(document, line);
      throw error;
    }
  }

  /** Reads and changes of a record, which lives on one of the servers. */
  async #atHome<T>(call: Call): Promise<T> {
    const { irp, ...local } = call;
    const homes = this.#lines.filter((line) => irp === undefined || isNamed(line, irp));
    // An IRP that is none of ours: its twins, which are, hand the call over.
    if (homes.length === 0) {
      return call.reach === 'change'
        ? this.#lines[0].send(call)
        : this.anywhere((line) => line.send<T>(call));
    }
    let lost: ConnectionError | undefined;
    let notHere: IrpError | undefined;
    for (const line of homes) {
      try {
        const found = await line.send<T>(local);
        this.#open.settle(call.document?.());
        return found;
      } catch (error) {
        if (error instanceof ConnectionError && mayGoOn(call, error)) lost ??= error;
        else if (error instanceof IrpError && call.notHere?.includes(error.code)) notHere ??= error;
        else throw error;
      }
    }
    // Only when all have been asked is it known that a record is nowhere.
    if (lost === undefined) {
      if (irp === undefined) this.#open.notFound(call.document?.());
      throw notHere;
    }
    return this.#throughTwins(local, homes, lost);
  }

  /** Asks the servers that answer for what lives on those that do not (header `irp`). */
  async #throughTwins<T>(call: Call, homes: readonly Line[], lost: ConnectionError): Promise<T> {
    if (call.reach === 'change') throw lost;
    for (const home of homes) {
      if (home.irp === undefined) continue;
      const twins = this.#lines.filter((line) => line !== home);
      try {
        return await this.anywhere((line) => line.send<T>({ ...call, irp: home.irp! }), twins);
      } catch {
        // A twin that knows nothing is no proof: it may not have been able to ask either.
      }
    }
    throw lost;
  }
}

const isNamed = (line: Line, irp: string): boolean => line.irp?.toUpperCase() === irp.toUpperCase();

/** A change that may have been made is not tried elsewhere. */
const mayGoOn = (call: Call, error: ConnectionError): boolean =>
  call.reach === 'search' || error.outcome === 'not sent';

/** After these nobody knows whether a document was registered. */
const leavesOpen = (error: unknown): boolean =>
  (error instanceof ConnectionError && error.outcome === 'unknown') ||
  error instanceof EnvelopeError ||
  (error instanceof IrpError && error.code === '5001');

/** This attempt may not have been sent; an earlier one was. */
function stillOpen(error: unknown): unknown {
  if (!(error instanceof ConnectionError) || error.outcome === 'unknown') return error;
  const { message, cause, status, retryAfterMs, server } = error;
  const text = `${message}. An earlier attempt was sent there, and what became of it is not known`;
  return new ConnectionError(text, { cause, status, retryAfterMs, server, outcome: 'unknown' });
}
