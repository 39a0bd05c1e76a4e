import { createHash } from 'node:crypto';
import { type ErrorDetail, IrpError } from '@openirp/core';
import { meaningOf } from '../code-meanings.ts';

interface Remembered {
  readonly error: IrpError;
  readonly until: number;
}

/** A refusal may hang on more than the payload: a GSTIN is activated, say. So it is not kept for ever. */
const rememberedMs = 60 * 60_000;
const rememberedMax = 10_000;

/** Refusals that may end without a change of the document: whose it is, and who is active. */
const aboutParties = /^(2143|2169|3000|3005|3028|3029|3052|3074|3075|3076|3077|3078|3079|5003)$/;

/** Whether a refusal is about what the document says. */
export const isAboutContent = (error: IrpError): boolean =>
  error.details.length > 0 &&
  meaningOf(error) === 'refused' &&
  error.details.every(({ code }) => !aboutParties.test(code));

/**
 * Payloads that a portal has refused for their content, by digest, so that the very same one is not
 * sent again: portals count that, and block those who do it.
 */
export class RefusedPayloads {
  readonly #now: () => number;
  readonly #refused = new Map<string, Remembered>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Throws what the portal answered to the same payload. */
  refuseAgain(payload: string): void {
    const known = this.#refused.get(digestOf(payload));
    if (known !== undefined && this.#now() < known.until) throw known.error;
  }

  remember(payload: string, error: IrpError): void {
    if (!isAboutContent(error)) return;
    const digest = digestOf(payload);
    this.#refused.delete(digest);
    this.#refused.set(digest, { error: repeated(error), until: this.#now() + rememberedMs });
    if (this.#refused.size <= rememberedMax) return;
    const [oldest] = this.#refused.keys();
    this.#refused.delete(oldest!);
  }
}

const digestOf = (payload: string): string => createHash('sha256').update(payload).digest('base64');

function repeated(error: IrpError): IrpError {
  const explained = (detail: ErrorDetail): ErrorDetail => ({
    ...detail,
    explanation: {
      why: 'The portal refused this very payload a while ago; it was not sent again.',
      ...detail.explanation,
    },
  });
  return new IrpError(error.details.map(explained), error.info);
}
