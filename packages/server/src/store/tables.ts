/*
 * The tables, as Kysely sees them. Instants are UTC epoch milliseconds; GSTIN-bearing tables begin
 * with the column by which they would be distributed.
 */

/** Small facts shared by all processes: the sandbox clock's offset, the world's seed. */
export interface SettingsTable {
  name: string;
  value: string;
}

/** Numbers handed out in blocks; `next_value` is the first one not handed out. */
export interface CountersTable {
  name: string;
  next_value: number;
}

export interface KeysTable {
  purpose: 'auth' | 'signing';
  generation: number;
  /** SHA-1 thumbprint for signing keys, SHA-256 of the public key for auth keys. */
  kid: string;
  /** PKCS#8 DER, sealed by the vault. */
  sealed_private_key: Uint8Array;
  /** Certificate of a signing key, SPKI public key of an auth key; PEM. */
  public_pem: string;
  created_at: number;
}

export interface ClientsTable {
  client_id: string;
  category: string;
  name: string;
  secret_hash: string;
  state: 'active' | 'blocked';
  created_at: number;
}

export interface UsersTable {
  user_name: string;
  gstin: string;
  client_id: string;
  password_hash: string;
  state: 'active' | 'frozen';
  created_at: number;
}

export interface SessionsTable {
  /** SHA-256 of the AuthToken. */
  token_hash: Uint8Array;
  user_name: string;
  client_id: string;
  gstin: string;
  /** AuthToken and SEK, sealed by the vault. */
  sealed_secrets: Uint8Array;
  created_at: number;
  expires_at: number;
}

export interface TaxpayersTable {
  gstin: string;
  legal_name: string;
  trade_name: string;
  type: string;
  status: string;
  block_status: string;
  registered_on: string | null;
  deregistered_on: string | null;
  turnover_crore: number | null;
  building: string | null;
  street: string | null;
  location: string | null;
  pin: number | null;
}

/** Registered invoices: inserted once, never changed. */
export interface InvoicesTable {
  seller_gstin: string;
  irn: string;
  ack_no: number;
  ack_at: number;
  doc_type: string;
  doc_no: string;
  doc_day: string;
  buyer_gstin: string;
  /** Who called: the seller itself or its e-commerce operator. */
  generated_by: string;
  /** The signed document and QR as texts, and their raw signatures. */
  invoice_data: string;
  invoice_signature: Uint8Array;
  qr_data: string;
  qr_signature: Uint8Array;
  kid: string;
  iss: string;
}

/** The second fact of a cancelled invoice. */
export interface CancellationsTable {
  seller_gstin: string;
  irn: string;
  cancelled_at: number;
  reason: string;
  remark: string;
  cancelled_by: string;
}

export interface Tables {
  settings: SettingsTable;
  counters: CountersTable;
  keys: KeysTable;
  clients: ClientsTable;
  users: UsersTable;
  sessions: SessionsTable;
  taxpayers: TaxpayersTable;
  invoices: InvoicesTable;
  cancellations: CancellationsTable;
}
