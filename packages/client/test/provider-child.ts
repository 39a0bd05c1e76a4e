import { readFileSync } from 'node:fs';
import { writeHeapSnapshot } from 'node:v8';
import { IrpClient } from '@openirp/client';

/*
 * Calls a portal as a service provider would, then writes down everything that this process still
 * holds: node --expose-gc provider-child.ts <options> <invoice in base64> <snapshot> <provider mode>
 */

const [, , optionsFile, invoice, snapshot, mode] = process.argv as [string, ...string[]];
const options = JSON.parse(readFileSync(optionsFile!, 'utf8'));
const client = new IrpClient({ ...options, check: 'off', providerMode: mode === 'provider' });

await work();
(globalThis as { gc?: () => void }).gc!();
// Turns of the event loop let go of what finished requests held.
await new Promise(setImmediate);
(globalThis as { gc?: () => void }).gc!();
writeHeapSnapshot(snapshot!);
console.log(client.name);

/** An invoice is registered, refused as a duplicate, read, not cancelled; in a function, so that nothing stays. */
async function work(): Promise<void> {
  const text = Buffer.from(invoice!, 'base64').toString('utf8');
  // In a second run it is known already.
  await client.generate(text).catch(() => {});
  await client.generate(text).catch(() => {});
  const { DocDtls } = JSON.parse(text);
  const { Irn } = await client.getByDocument('INV', DocDtls.No, DocDtls.Dt);
  await client.cancel(Irn, '9' as '4', 'No such reason').catch(() => {});
}
