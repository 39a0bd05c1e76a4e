import {
  CitizenError,
  ConnectionError,
  type IrpClient,
  IrpError,
  type Outbox,
  type OutboxEntry,
  type RegisteredInvoice,
} from '@openirp/client';
import { type Paise, parseIstDateTime } from '@openirp/core';
import type { ListedDocument } from './listed-document.ts';
import { signedFacts } from './signed-facts.ts';

/** What the register holds of a document, as far as the portal or the outbox can tell. */
export interface Registered {
  readonly irn: string;
  readonly isCancelled: boolean;
  /** What is undefined is not known here. */
  readonly date: string | undefined;
  readonly value: Paise | undefined;
  readonly buyer: string | undefined;
}

/**
 * How a document stands.
 *
 * - `registered`: with what is known of it, and who says so.
 * - `absent`: the portal has no such document.
 * - `unseen`: it is registered, and nobody can show it any more.
 * - `not asked`: nobody could be asked; `why` says what stood against it.
 */
export type Standing =
  | { readonly state: 'registered'; readonly by: 'portal' | 'outbox'; readonly found: Registered }
  | { readonly state: 'absent' }
  | { readonly state: 'unseen' | 'not asked'; readonly why: string };

export interface Asking {
  readonly client: IrpClient;
  readonly outbox: Outbox;
  /** Whose documents the client may ask for. */
  readonly gstin: string;
  /** How long portals show a registration. */
  readonly readMs: number;
  /** UTC epoch milliseconds. */
  readonly now: () => number;
  /** Resolves when the next call may be made. */
  readonly pace: () => Promise<void>;
}

/** Finds out how a document of a list stands; `entry` is the outbox's, if it has one. */
export async function standingOf(
  document: ListedDocument,
  entry: OutboxEntry | undefined,
  asking: Asking,
): Promise<Standing> {
  const stored = entry && (await storedAnswer(entry, asking.outbox));
  if (stored !== undefined && asking.now() - stored.at > asking.readMs) return stored.standing;
  if (document.gstin !== asking.gstin) {
    const why = `it is a document of ${document.gstin}: reconcile it with that seller's profile`;
    return stored?.standing ?? { state: 'not asked', why };
  }
  try {
    return await asked(document, asking);
  } catch (error) {
    return stored?.standing ?? unanswered(error);
  }
}

/** What the outbox has of an entry that is done. */
async function storedAnswer({ answer, state, irn }: OutboxEntry, outbox: Outbox) {
  if (state !== 'done' || answer === null || !('AckNo' in answer)) return undefined;
  const cancellation = await outbox.show(`cancel/${irn}`);
  const found = registeredIn(answer);
  const isCancelled = found.isCancelled || cancellation?.state === 'done';
  const standing: Standing = {
    ...{ state: 'registered', by: 'outbox' },
    found: { ...found, isCancelled },
  };
  return { at: parseIstDateTime(answer.AckDt) ?? 0, standing };
}

async function asked(
  { type, number, date, irn }: ListedDocument,
  asking: Asking,
): Promise<Standing> {
  const { client, pace } = asking;
  const answer = await read(pace, () => client.getByDocument(type, number, date));
  if (answer !== undefined) return shownBy(answer);
  if (irn === undefined) return { state: 'absent' };
  // Under another date or number it would not be found; its IRN does not lie.
  const byIrn = await read(pace, () => client.getByIrn(irn));
  return byIrn === undefined ? { state: 'absent' } : shownBy(byIrn);
}

/** Undefined when the portal knows of no such document. */
async function read(pace: Asking['pace'], call: () => Promise<RegisteredInvoice>) {
  await pace();
  try {
    return await call();
  } catch (error) {
    if (error instanceof IrpError && (error.has('2154') || error.has('2148'))) return undefined;
    throw error;
  }
}

const shownBy = (answer: RegisteredInvoice): Standing => ({
  ...{ state: 'registered', by: 'portal' },
  found: registeredIn(answer),
});

const registeredIn = ({ Irn, Status, SignedInvoice }: RegisteredInvoice): Registered => ({
  irn: Irn,
  isCancelled: Status === 'CNL',
  ...signedFacts(SignedInvoice),
});

/** What a call that failed says of the document. Throws what is not about this document alone. */
function unanswered(error: unknown): Standing {
  if (error instanceof ConnectionError || error instanceof CitizenError) {
    return { state: 'not asked', why: error.message };
  }
  if (!(error instanceof IrpError)) throw error;
  if (error.has('2283')) {
    return { state: 'unseen', why: 'it is registered; the portal shows it for some days only' };
  }
  if (error.has('2226') || error.has('2143')) {
    return { state: 'unseen', why: 'it is registered, by somebody else' };
  }
  throw error;
}
