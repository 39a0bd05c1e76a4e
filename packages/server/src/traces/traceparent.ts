import { randomUUID } from 'node:crypto';

/** Where a call stands in a trace (W3C Trace Context). */
export interface TraceParent {
  readonly traceId: string;
  readonly parentId: string | undefined;
  /** What the caller decided, if there is one. */
  readonly isSampled: boolean;
}

/** Version 00 has no more than this; later ones may, and are read like it (W3C Trace Context 3.2.4). */
const form = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;
const nought = /^0+$/;

/** What a header says; a new trace when there is none, or one that says nothing legible. */
export function traceParentOf(header: string | undefined): TraceParent {
  const [, version, traceId = '', parentId = '', flags = '', more] = form.exec(header ?? '') ?? [];
  const isLegible =
    version !== undefined &&
    version !== 'ff' &&
    (version !== '00' || more === undefined) &&
    !nought.test(traceId) &&
    !nought.test(parentId);
  if (!isLegible) return { traceId: newTraceId(), parentId: undefined, isSampled: false };
  return { traceId, parentId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** Node draws the randomness of UUIDs ahead, so that one costs a tenth of as many random bytes. */
const newTraceId = (): string => randomUUID().replaceAll('-', '');

export const newSpanId = (): string => newTraceId().slice(16);

/**
 * Whether a trace is among the share that is kept. The trace's own id decides, so that all who take part
 * in it and keep the same share keep the same traces.
 */
export const isInShare = (traceId: string, share: number): boolean =>
  Number.parseInt(traceId.slice(-12), 16) < share * 2 ** 48;
