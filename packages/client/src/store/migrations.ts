/** Ways in which databases differ for these tables. */
export interface Dialect {
  readonly bytes: 'blob' | 'bytea';
}

/** Begins the name of every table. Throws for what could not stand in a statement. */
export function checkedPrefix(prefix: string): string {
  if (!/^[a-z][a-z0-9_]{0,30}$/.test(prefix)) {
    throw new Error(`"${prefix}" cannot begin the name of a table: small letters, digits and _`);
  }
  return prefix;
}

/** The statements that lead from each version of the tables to the next. Never change one: add. */
export function migrations(prefix: string, { bytes }: Dialect): readonly (readonly string[])[] {
  const entries = `${prefix}_entries`;
  return [
    [
      `create table ${entries} (
        account text not null,
        id text not null,
        kind text not null,
        state text not null,
        caller_key text,
        gstin text,
        fin_year text,
        doc_type text,
        doc_no text,
        doc_date text,
        irn text,
        fingerprint text not null,
        request ${bytes},
        result ${bytes},
        attempts bigint not null,
        created_at bigint not null,
        updated_at bigint not null,
        due_at bigint,
        deadline bigint not null,
        version bigint not null,
        owner text,
        lease_until bigint,
        primary key (account, id))`,
      `create unique index ${entries}_key on ${entries} (account, caller_key)`,
      `create index ${entries}_irn on ${entries} (account, irn)`,
      `create index ${entries}_age on ${entries} (account, created_at, id)`,
      `create index ${entries}_state on ${entries} (account, state, created_at, id)`,
      `create index ${entries}_due on ${entries} (account, due_at) where due_at is not null`,
      `create index ${entries}_owner on ${entries} (account, owner) where owner is not null`,
      `create table ${prefix}_errors (
        day text not null,
        scope text not null,
        errors bigint not null,
        primary key (day, scope))`,
    ],
  ];
}

/** The table that knows how far the others have come. */
export const versionTable = (prefix: string): string =>
  `create table if not exists ${prefix}_version (version bigint not null)`;

/** Refuses tables that a newer program has made. */
export function checkedVersion(version: number, known: number): number {
  if (version > known) {
    throw new Error(`the outbox's tables are of version ${version}; this program knows ${known}`);
  }
  return version;
}
