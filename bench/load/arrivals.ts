import type { OpenOrder } from './order.ts';

/** When the calls of an open loop arrive, in milliseconds from its beginning. */
export function arrivalsOf({ perSecond, ms, arrivals }: OpenOrder): Float64Array {
  const gap = 1000 / perSecond;
  const times: number[] = [];
  for (let at = 0; at < ms; at += arrivals === 'even' ? gap : -Math.log(1 - Math.random()) * gap) {
    times.push(at);
  }
  return Float64Array.from(times);
}
