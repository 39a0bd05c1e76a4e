import pg from 'pg';

/*
 * The one place where SQLite and PostgreSQL differ in what a column holds. Migrations and tables are
 * written in SQLite's words (`text`, `integer`, `bigint`, `blob`, `double precision`); this is what
 * PostgreSQL makes of them.
 *
 * | migration | TypeScript   | PostgreSQL         | on the way                                    |
 * |-----------|--------------|--------------------|-----------------------------------------------|
 * | `blob`    | `Uint8Array` | `bytea`            | comes back as `Buffer`                        |
 * | `bigint`  | `number`     | `bigint`           | comes as text; beyond 2^53 a fault, not a lie |
 * | `text`    | `string`     | `text collate "C"` | U+0000, which it cannot hold, becomes U+FFFD  |
 *
 * The collation orders by code points, as SQLite does, whatever the locale of the database.
 */
export const postgresColumnTypes: ReadonlyMap<string, string> = new Map([
  ['blob', 'bytea'],
  ['text', 'text collate "C"'],
]);

/** Object identifier of PostgreSQL's `bigint`, also the type of its `count(*)`. */
const bigintOid = 20;

/** How values are read from PostgreSQL; for one pool, so that other users of `pg` keep theirs. */
export const postgresTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === bigintOid ? safeNumber : pg.types.getTypeParser(oid, format),
};

function safeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

/**
 * A value as PostgreSQL takes it. Strangers choose some of the texts that are looked up; UTF-8 makes
 * U+FFFD of an unpaired surrogate too, on either database.
 */
export const asPostgresValue = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
