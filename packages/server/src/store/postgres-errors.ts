import pg from 'pg';

/*
 * What PostgreSQL and its driver say when something other than the statement is wrong. Codes are
 * SQLSTATE (PostgreSQL's appendix A) or those of the operating system.
 */

/** Serialisation failure and deadlock: undone for the sake of another transaction, to be tried again. */
const collisions = new Set(['40001', '40P01']);

/** The server stops or starts, has no room for a connection, or has become a standby. */
const lostStates = /^(08...|57P0[1-5]|53300|25006|25P03)$/;
const lostSystemCodes =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
const lostMessages =
  /^(Connection terminated|timeout exceeded|timeout expired|Query read timeout|Client (has encountered|was closed))/;

/** A server's own end of a statement that took too long. */
const tooLate = new Set(['57014', '55P03']);

/** Classes of errors after which a transaction is surely undone: PostgreSQL refused a statement. */
const refusedClasses = /^(22|23|25|40|42|54|55)/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether another transaction came between: the work may be done again from its beginning. */
export const isCollision = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && collisions.has(codeOf(error));

/** Whether somebody changed a table since this connection prepared a statement on it. */
export const isStale = (error: unknown): boolean =>
  codeOf(error) === '0A000' && saying(error).includes('cached plan');

/** Whether the connection is of no further use. */
export function isLost(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return lostStates.test(codeOf(error));
  if (!(error instanceof Error)) return false;
  return lostSystemCodes.test(codeOf(error)) || lostMessages.test(error.message);
}

/** Whether the database was too slow; what was asked is undone. */
export const isTooLate = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && tooLate.has(codeOf(error));

/** Whether what a failed `commit`, or a statement that is its own transaction, did is surely undone. */
export const isSurelyUndone = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  !isLost(error) &&
  (refusedClasses.test(codeOf(error)) || isTooLate(error));

/** What an error says, in words for an operator. Node words some refused connections not at all. */
export function saying(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return saying(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** A commit was sent and its answer never came. To the road it is a fault (5001): ask, then go on. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the database was lost while it committed; whether it did is not known', { cause });
    this.name = 'OutcomeUnknown';
  }
}
