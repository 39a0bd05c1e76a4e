import type { Adapter } from './adapter.ts';
import { nic } from './nic.ts';

/**
 * OpenIRP: NIC's wire, and refusals explained. Every detail of an `IrpError` then names the field, what
 * was expected and sent, why, and the cure; other portals answer codes and texts alone.
 */
export const openIrp = (): Adapter => ({
  ...nic(),
  headers: (published) => ({
    ...published,
    accept: 'application/problem+json, application/json;q=0.9',
  }),
});
