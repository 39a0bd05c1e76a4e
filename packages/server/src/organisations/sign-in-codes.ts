import type { Begun, OneTimeCodes, Purpose } from '../one-time-codes/one-time-codes.ts';
import type { KnownParty, Organisations } from './organisations.ts';
import { type Party, panOfSubject } from './party.ts';

/** What right codes give back to whoever asked for them. */
export interface Proven<More> extends KnownParty {
  readonly party: Party;
  readonly more: More;
}

/**
 * Sends codes to the contacts of an organisation, if they are its contacts. The answer is the same
 * where they are not, and takes as long.
 */
export async function beginCodes<More>(
  parts: { readonly organisations: Organisations; readonly oneTimeCodes: OneTimeCodes },
  party: Party,
  asked: { readonly purpose: Purpose; readonly address: string; readonly more: More },
): Promise<Begun> {
  const known = await parts.organisations.match(party);
  const { purpose, address, more } = asked;
  const { pan, gstin } = known ?? { pan: panOfSubject(party.subject), gstin: 'X'.repeat(15) };
  const content: Proven<More> = { pan, gstin, party, more };
  const isGenuine = known !== undefined;
  // Counted by PAN: that of each GSTIN under it would multiply what is sent to the same contacts.
  const subject = panOfSubject(party.subject);
  return parts.oneTimeCodes.begin({ ...party, subject, purpose, address, isGenuine, content });
}
