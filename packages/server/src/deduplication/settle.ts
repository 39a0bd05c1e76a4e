import type { Acknowledged, Deduplication } from './deduplication.ts';

/** Older claims belong to no registration that is still under way, in this process or another. */
const claimAgeMs = 5 * 60_000;

/**
 * Brings claims to an end that a stop has left open: confirms those whose invoice is registered, and
 * releases the others, so that another IRP may have them.
 */
export async function settleClaims(
  deduplication: Deduplication,
  registered: (irn: string) => Promise<Acknowledged | undefined>,
): Promise<void> {
  const confirmed: Acknowledged[] = [];
  const released: string[] = [];
  for (const irn of await deduplication.unconfirmed(claimAgeMs)) {
    const known = await registered(irn);
    if (known === undefined) released.push(irn);
    else confirmed.push(known);
  }
  await deduplication.confirm(confirmed);
  await deduplication.release(released);
}
