import { isIrnShaped, refusal } from '@openirp/core';
import type { Caller } from '../call.ts';
import type { Irp } from '../irp.ts';
import type { Registration } from '../register/registration.ts';

/** The invoice with an IRN as clients send it. Throws 2145 for no IRN, 2148 when there is none. */
export async function registeredUnder(
  sent: string,
  { gstin, supplierGstin }: Caller,
  { register }: Irp,
): Promise<Registration> {
  const irn = sent.toLowerCase();
  if (!isIrnShaped(irn)) throw refusal('2145');
  const known = await register.findAnywhere(irn, supplierGstin ?? gstin);
  if (known === undefined) throw refusal('2148');
  return known;
}
