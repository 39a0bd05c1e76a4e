import type { Message } from '../messages/messages.ts';
import type { Store } from '../store/store.ts';

/** What has become of a client or a GSTIN. */
export interface BlockNews {
  readonly kind: 'client' | 'gstin';
  readonly subject: string;
  readonly reason: string;
  readonly actor: string;
  readonly news: 'warned' | 'blocked' | 'lifted';
}

const says = {
  warned: (who: string) => [
    `${who} will be blocked`,
    `${who} makes so many refused calls that it will be blocked. Look at the refusals, correct their ` +
      'cause, and do not send again what was refused.',
  ],
  blocked: (who: string) => [
    `${who} is blocked`,
    `The API does not take calls of ${who} any more. Write to the helpdesk when the cause is corrected.`,
  ],
  lifted: (who: string) => [
    `${who} is not blocked`,
    `Nothing is held against ${who} any more; the API takes its calls.`,
  ],
} as const;

const kinds = { warned: 'block warning', blocked: 'block', lifted: 'block lifted' } as const;

/** The mail to the organisation that it is about, at its registered address, if it has one. */
export async function mailOf(
  { kind, subject, reason, news }: BlockNews,
  db: Store['db'],
): Promise<Message | undefined> {
  const recipient = kind === 'gstin' ? await ofGstin(subject, db) : await ofClient(subject, db);
  if (!recipient) return undefined;
  const who = kind === 'gstin' ? `GSTIN ${subject}` : `Client ${subject}`;
  const [title = '', text = ''] = says[news](who);
  const whole = `${text}\n\nReason: ${reason}\n`;
  return { channel: 'mail', recipient, kind: kinds[news], subject: title, text: whole };
}

async function ofGstin(gstin: string, db: Store['db']): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('taxpayers')
    .select('email')
    .where('gstin', '=', gstin)
    .executeTakeFirst();
  return row?.email;
}

/** A client is an organisation's: any of its registrations with an address will do. */
async function ofClient(clientId: string, db: Store['db']): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('clients')
    .innerJoin('taxpayers', 'taxpayers.pan', 'clients.pan')
    .select('taxpayers.email')
    .where('clients.client_id', '=', clientId)
    .where('taxpayers.email', 'is not', null)
    .orderBy('taxpayers.gstin')
    .executeTakeFirst();
  return row?.email;
}
