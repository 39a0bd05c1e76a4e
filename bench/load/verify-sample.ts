import { open, verifyDocument } from '@openirp/core';
import { nullSignature } from '../portal/null-signature.ts';
import type { Calls } from './calls.ts';
import type { Connections } from './connections.ts';
import type { Sandbox } from './sandbox.ts';
import type { Session } from './session.ts';

/** Registers one invoice and makes sure that it was signed as it should be: really, or not at all. */
export async function verifySample(
  connections: Connections,
  calls: Calls,
  { sek }: Session,
  { signingCertificatePem }: Sandbox,
  isNull: boolean,
): Promise<void> {
  const call = calls.make('generate', 3);
  const answer = JSON.parse((await connections.send(call.bytes)).toString());
  if (answer.Status !== 1) throw new Error(`refused: ${JSON.stringify(answer)}`);
  calls.note(call);
  const { SignedInvoice } = JSON.parse(open(sek, answer.Data).toString());
  const signature = SignedInvoice.slice(SignedInvoice.lastIndexOf('.') + 1);
  if (!isNull) verifyDocument(SignedInvoice, [signingCertificatePem]);
  else if (signature !== Buffer.from(nullSignature).toString('base64url')) {
    throw new Error('the null signer does not take the place of the portal’s own');
  }
}
