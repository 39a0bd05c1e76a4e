import type { Store } from '../store/store.ts';
import type { RegistrationParts } from './registration.ts';

/** The secret that is to be changed, and how long the former one is taken. */
export interface SecretChange {
  readonly clientId: string;
  /** Names the secret that is replaced. */
  readonly secretMark: string;
  readonly overlapMs: number;
}

/** Who changes it: an organisation through one of its GSTINs, or an API user. */
export type SecretHand =
  | { readonly organisation: string; readonly gstin: string }
  | { readonly userName: string };

/**
 * Gives a client a new secret and returns it. Audit entry and mail are there exactly when the change
 * is. Undefined, and nothing changes, when it may not be.
 */
export function changeSecret(
  { clients, audit, messages }: RegistrationParts,
  { clientId, secretMark, overlapMs }: SecretChange,
  hand: SecretHand,
): Promise<string | undefined> {
  const isUser = 'userName' in hand;
  return clients.rotate(clientId, overlapMs, {
    secretMark,
    ...(!isUser && { pan: hand.organisation }),
    also: async (db) => {
      await audit.note(
        {
          actor: isUser ? `user ${hand.userName}` : `organisation ${hand.organisation}`,
          act: 'client secret changed',
          subject: `client ${clientId}`,
          details: { overlapHours: overlapMs / 3_600_000 },
        },
        db,
      );
      const recipient = isUser ? await mailOfOwner(db, clientId) : await mailOf(db, hand.gstin);
      if (recipient != null) await messages.send(secretChanged(recipient, clientId, hand), db);
    },
  });
}

/** The address of one registration. */
async function mailOf(db: Store['db'], gstin: string): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('taxpayers')
    .select('email')
    .where('gstin', '=', gstin)
    .executeTakeFirst();
  return row?.email;
}

/** The address of the organisation whose client it is, if it is one's and the register has one. */
async function mailOfOwner(db: Store['db'], clientId: string): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('clients')
    .innerJoin('taxpayers', 'taxpayers.pan', 'clients.pan')
    .select('taxpayers.email')
    .where('clients.client_id', '=', clientId)
    .where('taxpayers.email', 'is not', null)
    .where('taxpayers.status', 'in', ['ACT', 'SUS'])
    .orderBy('taxpayers.gstin')
    .executeTakeFirst();
  return row?.email;
}

const secretChanged = (recipient: string, clientId: string, hand: SecretHand) => {
  const who =
    'userName' in hand
      ? `the API user ${hand.userName}, who knew the secret before`
      : 'somebody who signed in as your organisation, with codes to the registered mobile number and mail address';
  return {
    channel: 'mail',
    recipient,
    kind: 'client secret changed',
    subject: `Client ${clientId} has a new secret`,
    text: [
      `The secret of client ${clientId} was changed on the OpenIRP portal by ${who}.`,
      'If that was nobody of yours, sign in and change it again, without leaving the former one in force.',
    ].join('\n\n'),
  } as const;
};
