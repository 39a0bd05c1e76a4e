import { IrpError, type RegisteredInvoice } from '@openirp/client';
import { expect } from 'vitest';
import { freshInvoice } from './invoice.ts';
import { clientOf } from './sandbox-client.ts';
import type { Portal } from './start-portal.ts';

/** Registrations that go on until they are told to end. Any refusal but a temporary one ends them. */
export interface SteadyLoad {
  readonly acknowledged: readonly RegisteredInvoice[];
  /** How often the portal said that it could not just now (3043). */
  readonly postponed: () => number;
  /** The longest time that a call took, in milliseconds, since this was asked last. */
  readonly longestMs: () => number;
  /** Resolves when so many more were registered. */
  more(count: number): Promise<void>;
  /** Lets the calls under way end. Throws what went wrong. */
  end(): Promise<void>;
}

/** Loads a portal from several submitters. Each sends an invoice until it is registered. */
export function loadSteadily({ sandbox }: Portal, submitters = 4): SteadyLoad {
  const acknowledged: RegisteredInvoice[] = [];
  let postponed = 0;
  let longestMs = 0;
  let going = true;
  const submit = async () => {
    const client = clientOf(sandbox);
    while (going) {
      const invoice = freshInvoice(sandbox);
      for (let registered: RegisteredInvoice | undefined; registered === undefined; ) {
        const began = performance.now();
        try {
          registered = await client.generate(invoice);
          acknowledged.push(registered);
        } catch (error) {
          // Nothing was registered, it says; whether that is so, 2150 would tell.
          if (!(error instanceof IrpError && error.code === '3043')) throw error;
          postponed++;
        }
        longestMs = Math.max(longestMs, performance.now() - began);
      }
    }
  };
  let fault: unknown;
  const all = Promise.all(Array.from({ length: submitters }, submit)).catch((error: unknown) => {
    fault = error;
  });
  return {
    acknowledged,
    postponed: () => postponed,
    longestMs: () => {
      const longest = longestMs;
      longestMs = 0;
      return longest;
    },
    more: async (count) => {
      const enough = acknowledged.length + count;
      await expect
        .poll(
          () => {
            if (fault !== undefined) throw fault;
            return acknowledged.length;
          },
          { timeout: 60_000, interval: 20 },
        )
        .toBeGreaterThanOrEqual(enough);
    },
    end: async () => {
      going = false;
      await all;
      if (fault !== undefined) throw fault;
    },
  };
}
