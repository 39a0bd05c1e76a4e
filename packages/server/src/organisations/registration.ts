import { newClientId, newClientSecret } from '../accounts/client-credentials.ts';
import type { Client, ClientCategory, Clients } from '../accounts/clients.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Messages } from '../messages/messages.ts';
import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import type { KnownParty } from './organisations.ts';

/** Why an organisation that has shown who it is gets no client. */
export type RegistrationFault = 'exists' | 'not active' | 'not enabled' | 'no operator';

export type Registered =
  | {
      readonly outcome: 'registered';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly name: string;
    }
  | { readonly outcome: 'exists'; readonly client: Client }
  | { readonly outcome: Exclude<RegistrationFault, 'exists'> };

export interface RegistrationParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly clients: Clients;
  readonly messages: Messages;
  readonly audit: Audit;
}

/** An organisation that has shown who it is, and as what it wants to register. */
export interface Registrant extends KnownParty {
  readonly category: ClientCategory;
  /** The PAN or GSTIN that it named. */
  readonly subject: string;
  /** The registered mobile number, which gets the credentials. */
  readonly mobile: string;
}

export const clientCategories: readonly ClientCategory[] = ['GSP', 'ERP', 'ECO', 'TXP'];

/** Makes a client for an organisation: one for each PAN and category. */
export async function register(
  registrant: Registrant,
  entries: readonly TaxpayersTable[],
  parts: RegistrationParts,
): Promise<Registered> {
  const { pan, category } = registrant;
  const there = await clientOf(registrant, parts);
  if (there !== undefined) return { outcome: 'exists', client: there };
  const fit = fittingEntry(registrant, entries);
  if (typeof fit === 'string') return { outcome: fit };
  const clientId = newClientId(fit.gstin, category);
  const clientSecret = newClientSecret();
  const client = { clientId, clientSecret, category, name: fit.legal_name, pan };
  const { store, clock, clients } = parts;
  const isMade = await store.db.transaction().execute(async (db) => {
    if ((await clients.add([client], clock.now(), db)) === 0) return false;
    await tell({ ...registrant, clientId, clientSecret }, parts, db);
    return true;
  });
  if (isMade) return { outcome: 'registered', clientId, clientSecret, name: fit.legal_name };
  const other = await clientOf(registrant, parts);
  if (other === undefined) throw new Error('a client id was drawn twice');
  return { outcome: 'exists', client: other };
}

const clientOf = async ({ pan, category }: Registrant, { clients }: RegistrationParts) =>
  (await clients.ofPan(pan)).find((client) => client.category === category);

/** The entry of the register by which somebody may have a client, or why there is none. */
function fittingEntry(
  { category, subject }: Registrant,
  entries: readonly TaxpayersTable[],
): TaxpayersTable | Exclude<RegistrationFault, 'exists'> {
  // A taxpayer that names one GSTIN is held to it; for the rest, the organisation counts.
  const isHeld = category === 'TXP' && subject.length === 15;
  const meant = isHeld ? entries.filter(({ gstin }) => gstin === subject) : entries;
  const active = meant.filter(({ status }) => status === 'ACT');
  const named = (some: readonly TaxpayersTable[]) =>
    some.find(({ gstin }) => gstin === subject) ?? some[0];
  if (active.length === 0) return 'not active';
  if (category === 'ECO')
    return named(active.filter(({ type }) => type === 'TCS')) ?? 'no operator';
  if (category !== 'TXP') return named(active)!;
  return named(active.filter((entry) => entry.einvoice_enabled === 1)) ?? 'not enabled';
}

async function tell(
  {
    pan,
    category,
    mobile,
    clientId,
    clientSecret,
  }: Registrant & { readonly clientId: string; readonly clientSecret: string },
  { audit, messages }: RegistrationParts,
  db: Store['db'],
): Promise<void> {
  await audit.note(
    {
      actor: `organisation ${pan}`,
      act: 'client registered',
      subject: `client ${clientId}`,
      details: { category },
    },
    db,
  );
  await messages.send(
    {
      channel: 'sms',
      recipient: mobile,
      kind: 'client credentials',
      text: `OpenIRP sandbox. Client id: ${clientId} Client secret: ${clientSecret} Keep the secret to yourself.`,
    },
    db,
  );
}
