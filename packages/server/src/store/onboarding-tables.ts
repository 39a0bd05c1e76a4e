/*
 * Tables of on-boarding: who registers, what is sent to them, what they ask for, who decides, and what is
 * held against those who call. As in `tables.ts`, instants are UTC epoch milliseconds.
 */

/** Mails and short messages on their way. */
export interface MessagesTable {
  id: string;
  channel: 'mail' | 'sms';
  /** Mail address, or mobile number of ten digits. */
  recipient: string;
  /** Which of the product's messages it is. */
  kind: string;
  /** Subject and text, sealed by the vault: there are codes and secrets in them. Null once sent. */
  sealed_content: Uint8Array | null;
  /** `dropped`: never meant to go out, see `Message.isDecoy`. */
  state: 'waiting' | 'sent' | 'failed' | 'dropped';
  tries: number;
  /** While a process sends it: when another one may take it over. */
  next_try_at: number;
  /** After which it is of no use any more; null for never. */
  useful_until: number | null;
  /** What the gateway said when it was last tried. */
  fault: string | null;
  created_at: number;
}

/** Codes that were sent to a mobile number and a mail address, to be typed in. */
export interface OneTimeCodesTable {
  /** SHA-256 of the token that the browser holds. */
  token_hash: Uint8Array;
  purpose: string;
  /** Keyed hashes of what is counted: PAN, number and mail address together, the latter two, IP address. */
  party_hash: string;
  mobile_hash: string;
  email_hash: string;
  address_hash: string;
  /** Keyed hashes of the codes; null where nothing was sent, for there was nobody to send to. */
  mobile_code_hash: Uint8Array | null;
  email_code_hash: Uint8Array | null;
  /** What the codes are for, sealed by the vault. */
  sealed_content: Uint8Array;
  /** All of them, once the codes were right: they are taken once. */
  tries: number;
  sends: number;
  sent_at: number;
  created_at: number;
  expires_at: number;
}

/** Organisations (PANs) that have shown to be it by codes, and officers, in their browsers. */
export interface BrowserSessionsTable {
  token_hash: Uint8Array;
  kind: 'organisation' | 'officer';
  /** PAN of an organisation, name of an officer. */
  holder: string;
  /** The GSTIN that an organisation named; empty for an officer. */
  gstin: string;
  address: string;
  agent: string;
  created_at: number;
  expires_at: number;
}

/** PANs whose taxpayers may have users under the client of a direct-access company. */
export interface SisterConcernsTable {
  client_id: string;
  pan: string;
  added_at: number;
}

/** Addresses from which a client may call in production. */
export interface ClientAddressesTable {
  client_id: string;
  address: string;
  added_at: number;
}

/** Who works at the officer's desk. */
export interface OfficersTable {
  name: string;
  email: string;
  password_hash: string;
  /** Until when the one-time password is taken; null for a password of the officer's own. */
  password_until: number | null;
  /** The secret of the second factor, sealed by the vault; null until it is set up. */
  sealed_totp: Uint8Array | null;
  /** The last time step whose code was taken: each is taken once. */
  totp_step: number;
  /** Wrong codes in a row, each behind the right password. */
  wrong_codes: number;
  state: 'active' | 'frozen';
  created_at: number;
}

/** What was done to accounts and by officers: rows are added, never changed; each holds the hash before. */
export interface AuditLogTable {
  seq: number;
  at: number;
  actor: string;
  act: string;
  subject: string;
  /** JSON. */
  details: string;
  previous_hash: string;
  hash: string;
}

/** Release notes and announcements that officers have published, beside those that ship. */
export interface PublicationsTable {
  id: string;
  kind: 'release note' | 'announcement';
  /** `yyyy-MM-dd`. */
  day: string;
  title: string;
  text: string;
  published_at: number;
  published_by: string;
  withdrawn_at: number | null;
}

/** Requests of organisations to be let into production, or to call from other addresses. */
export interface ApplicationsTable {
  id: string;
  pan: string;
  gstin: string;
  category: string;
  kind: 'access' | 'addresses';
  state: string;
  /** The client that it led to, or whose addresses it is about. */
  client_id: string | null;
  /** JSON: contacts, prerequisites, addresses, report. */
  data: string;
  /** Rises with each change: of two at once, one is refused. */
  revision: number;
  created_at: number;
  updated_at: number;
  submitted_at: number | null;
  /** Marks the secret that the client was made with, which nobody knows: it alone is replaced unseen. */
  secret_mark: string | null;
  /** PAN, category and kind as long as it is open, then null: of these there is one at a time. */
  open_key: string | null;
}

export interface ApplicationStepsTable {
  application_id: string;
  seq: number;
  at: number;
  /** `organisation <PAN>` or `officer <name>`. */
  actor: string;
  state: string;
  reason: string;
}

/** Reports that were uploaded. */
export interface ApplicationFilesTable {
  id: string;
  application_id: string;
  /** A PDF, or a document that a sandbox signed: one of each. */
  kind: 'pdf' | 'signed';
  name: string;
  bytes: number;
  sha256: string;
  content: Uint8Array;
  added_at: number;
}

/** A sandbox counts what each client has tried: successes under the code `''`. */
export interface TestCountsTable {
  client_id: string;
  /** `scenario` for rows that count what successes were about, under its name as the code. */
  endpoint: string;
  code: string;
  /** A refusal with several codes counts for the first; the others only have their row. */
  count: number;
  /** An IRN or e-way bill number of one success. */
  sample: string | null;
  first_at: number;
  last_at: number;
}

/** Whom a test report names as the client's people. */
export interface TestContactsTable {
  client_id: string;
  /** JSON. */
  data: string;
  updated_at: number;
}

/** Refusals of production by day, for the block rules. */
export interface ErrorCountsTable {
  kind: 'client' | 'gstin';
  subject: string;
  day: string;
  count: number;
}

/** Clients and GSTINs that may not call, and those that were warned that they soon may not. */
export interface BlocksTable {
  kind: 'client' | 'gstin';
  subject: string;
  state: 'warned' | 'blocked' | 'lifted';
  reason: string;
  /** `rule`, or `officer <name>`. */
  actor: string;
  since: number;
}

/** Token requests of a client for a user in the window that began last. */
export interface TokenRequestsTable {
  client_id: string;
  /** Hash of the user name; empty in the row that counts all requests of the client. */
  user_hash: string;
  window_started_at: number;
  count: number;
}
