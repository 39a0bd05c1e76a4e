import { type ErrorDetail, type InfoDetail, IrpError, limits, refusal } from '@openirp/core';
import type { Answer, Caller } from '../call.ts';

/** A call that an IRP hands over to its twin, after the gates and opened. JSON on the way. */
export interface TwinCall {
  /** Name in the endpoints table. */
  readonly endpoint: string;
  readonly caller: Caller;
  readonly parameter: string;
  readonly text: string;
  readonly query: readonly (readonly [string, string])[];
}

/** What the twin says: the plain answer, or what it refuses. */
export type TwinAnswer =
  | { readonly answer: Answer }
  | {
      readonly refused: {
        readonly details: readonly ErrorDetail[];
        readonly info: readonly InfoDetail[] | null;
      };
    };

/** Where the twin takes calls, below its address. */
export const twinPath = '/twin/calls';

export interface TwinSettings {
  /** Name of this IRP. */
  readonly portalName: string;
  /** Addresses of the others by their names. */
  readonly twins: ReadonlyMap<string, string>;
  /** Known to all of them. */
  readonly twinSecret: string;
}

const timeoutMs = 10_000;

/**
 * The other IRPs. An e-invoice lives on one of them; a client that knows which one names it in the
 * header `irp`, and this IRP asks there on its behalf (wire contract 3).
 */
export class Twins {
  readonly #settings: TwinSettings;

  constructor(settings: TwinSettings) {
    this.#settings = settings;
  }

  /** The name of the other IRP that a header asks for; undefined for this one or none. */
  named(header: string | undefined): string | undefined {
    if (header === undefined) return undefined;
    // Both `2` and `NIC2` have been seen.
    const name = header.toUpperCase().replace(/^(?=\d$)/, 'NIC');
    return name === this.#settings.portalName ? undefined : name;
  }

  /** Has a call answered there. Throws 2148 for an IRP that nobody knows, and what the twin refuses. */
  async call(name: string, call: TwinCall): Promise<Answer> {
    const address = this.#settings.twins.get(name);
    if (address === undefined) throw refusal('2148');
    const response = await fetch(address.replace(/\/+$/, '') + twinPath, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.#settings.twinSecret}`,
      },
      body: JSON.stringify(call),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`the twin ${name} answered ${response.status}`);
    }
    const said = JSON.parse(await boundedText(response)) as TwinAnswer;
    if ('refused' in said) throw new IrpError(said.refused.details, said.refused.info);
    return said.answer;
  }
}

/** An e-invoice and its signed documents; escaped, a few times the size of the largest request. */
const answerBytesMax = 4 * limits.bodyBytesMax;

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw new Error('the twin answers more than an e-invoice');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
