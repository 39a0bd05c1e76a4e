import { IrpError, messageOf } from '@openirp/core';
import type { Irp } from '../irp.ts';
import type { WireRequest } from './request.ts';

/**
 * The gate behind the first: from where a client calls that has proven who it is. Throws 3059 unless
 * its address is whitelisted, where addresses are checked.
 */
export async function refuseStrangeAddress(
  { address }: WireRequest,
  clientId: string,
  { clientAddresses }: Irp,
): Promise<void> {
  const allowed = clientAddresses.isAllowed(clientId, address);
  if (typeof allowed === 'boolean' ? allowed : await allowed) return;
  const explanation = {
    why: `${address || 'The address of this call'} is not whitelisted for the client.`,
    cure: 'Call from a whitelisted address, or apply on the portal for another one.',
  };
  throw new IrpError([{ code: '3059', message: messageOf('3059'), explanation }]);
}
