import { isIrnShaped, type Paise, parseDocumentDate, scaled } from '@openirp/core';
import { outboxId } from '../outbox/outbox-id.ts';
import { dateOf, numberOf } from '../submit/cell-values.ts';

/** A document as the list of an ERP has it. What the list does not say is not compared. */
export interface ListedDocument {
  readonly place: string;
  /** Its id in the outbox. */
  readonly id: string;
  readonly gstin: string;
  readonly type: 'INV' | 'CRN' | 'DBN';
  readonly number: string;
  /** `dd/MM/yyyy`. */
  readonly date: string;
  readonly irn: string | undefined;
  readonly value: Paise | undefined;
  readonly buyer: string | undefined;
  readonly isCancelled: boolean;
}

/** What the columns of a list may hold. */
export type ListMember =
  | 'seller'
  | 'type'
  | 'number'
  | 'date'
  | 'irn'
  | 'value'
  | 'buyer'
  | 'status';

/** A row of a list that is no document; the message says why. */
export class WrongRow extends Error {}

const active = new Set(['', 'ACT', 'ACTIVE', 'REGISTERED', 'GENERATED', 'VALID', 'OPEN', 'POSTED']);
const cancelled = new Set(['CNL', 'CANCEL', 'CANCELLED', 'CANCELED', 'VOID']);

/** Reads a row; `seller` is whose list it is where the row does not say. Throws `WrongRow`. */
export function listedDocument(
  cell: (member: ListMember) => string,
  place: string,
  seller: string,
): ListedDocument {
  const gstin = (cell('seller') || seller).toUpperCase();
  const type = typeIn(cell('type'));
  const number = cell('number');
  if (number === '') throw new WrongRow('it has no document number');
  const date = dateOf(cell('date'));
  const id = outboxId({ gstin, type, number, date });
  if (parseDocumentDate(date) === undefined || id === undefined) {
    throw new WrongRow(`"${date}" is no date: it takes dd/mm/yyyy`);
  }
  const irn = cell('irn').toLowerCase();
  if (irn !== '' && !isIrnShaped(irn)) throw new WrongRow(`"${irn.slice(0, 70)}" is no IRN`);
  return {
    ...{ place, id, gstin, type, number, date },
    irn: irn === '' ? undefined : irn,
    value: valueIn(cell('value')),
    buyer: cell('buyer') === '' ? undefined : cell('buyer').toUpperCase(),
    isCancelled: isCancelledIn(cell('status')),
  };
}

function typeIn(text: string): ListedDocument['type'] {
  const type = (['INV', 'CRN', 'DBN'] as const).find((one) => one === text.toUpperCase());
  if (type !== undefined) return type;
  throw new WrongRow(`"${text.slice(0, 20)}" is no type of document: it takes INV, CRN or DBN`);
}

function valueIn(text: string): Paise | undefined {
  if (text === '') return undefined;
  const value = scaled(numberOf(text) ?? '', 2);
  if (value !== undefined) return value;
  throw new WrongRow(`"${text.slice(0, 40)}" is no amount`);
}

function isCancelledIn(text: string): boolean {
  const status = text.toUpperCase();
  if (active.has(status)) return false;
  if (cancelled.has(status)) return true;
  throw new WrongRow(`"${text.slice(0, 40)}" is no status: it takes Active or Cancelled`);
}
