import type {
  ApplicationFilesTable,
  ApplicationStepsTable,
  ApplicationsTable,
  AuditLogTable,
  BlocksTable,
  BrowserSessionsTable,
  ClientAddressesTable,
  ErrorCountsTable,
  MessagesTable,
  OfficersTable,
  OneTimeCodesTable,
  PublicationsTable,
  SisterConcernsTable,
  TestContactsTable,
  TestCountsTable,
  TokenRequestsTable,
} from './onboarding-tables.ts';

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
  /** The PAN whose organisation it belongs to; null for one that nobody registered. */
  pan: string | null;
  secret_hash: string;
  /** The secret before the last change, which is taken until an instant. */
  former_secret_hash: string | null;
  former_secret_until: number | null;
  state: 'active' | 'blocked';
  created_at: number;
}

export interface UsersTable {
  user_name: string;
  gstin: string;
  client_id: string;
  password_hash: string;
  state: 'active' | 'frozen';
  /** Who froze a frozen user: the owner of its client, or who runs the portal. */
  frozen_by: 'owner' | 'organisation' | 'operator' | null;
  created_at: number;
  /** The last login at the API. */
  last_used_at: number | null;
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

/** Who is signed in to the portal's pages. */
export interface PortalSessionsTable {
  /** SHA-256 of the token in the browser's cookie. */
  token_hash: Uint8Array;
  user_name: string;
  gstin: string;
  client_id: string;
  /** 1 for somebody who has shown to know the client's secret. */
  is_owner: number;
  /** What the sandbox console keeps for this session, sealed by the vault. */
  sealed_console: Uint8Array | null;
  /** Where the browser was when it signed in, and what it called itself. */
  address: string;
  agent: string;
  created_at: number;
  expires_at: number;
}

export interface TaxpayersTable {
  gstin: string;
  /** Characters 3 to 12 of the GSTIN. */
  pan: string;
  legal_name: string;
  trade_name: string;
  type: string;
  status: string;
  block_status: string;
  registered_on: string | null;
  deregistered_on: string | null;
  turnover_crore: number | null;
  /** 1 for a taxpayer who must register invoices, 0 for others. */
  einvoice_enabled: number;
  /** Ten digits, and an address, of the authorised signatory, as the GST common portal knows them. */
  mobile: string | null;
  email: string | null;
  building_name: string | null;
  building_no: string | null;
  floor: string | null;
  street: string | null;
  location: string | null;
  pin: number | null;
  /** Two digits. */
  state_code: string;
  /** Where the entry comes from: `sandbox`, `file <hash>`, `common portal`. */
  source: string;
  updated_at: number;
}

/** How far the import of a file into the taxpayer register has come. */
export interface TaxpayerImportsTable {
  /** SHA-256 of the file, in hex: a changed file is another import. */
  file_hash: string;
  file_name: string;
  /** Physical lines of the file that are dealt with, header included. */
  lines_done: number;
  /** Length of the report when they were. */
  report_bytes: number;
  added: number;
  updated: number;
  refused: number;
  warned: number;
  started_at: number;
  finished_at: number | null;
}

/** One import of a large code list. */
export interface MasterVersionsTable {
  list: string;
  version: number;
  /** `staged` until its rows are all there and the operator has agreed to it. */
  state: 'staged' | 'ready';
  file_name: string;
  file_hash: string;
  row_count: number;
  imported_at: number;
}

/** One code of one version of a large list. */
export interface MasterRowsTable {
  list: string;
  version: number;
  /** HSN code, PIN code, or two PIN codes, the smaller first. */
  code: string;
  /** Description, states, or kilometres. */
  data: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** The version of each list that is in force; 0, or no row, for the list that ships. */
export interface MasterListsTable {
  list: string;
  version: number;
  changed_at: number;
}

/** Days that the operator has set in the life of an API version; null leaves what ships. */
export interface VersionLivesTable {
  family: string;
  version: string;
  announced_on: string | null;
  sandbox_from: string | null;
  production_from: string | null;
  deprecated_on: string | null;
  retired_on: string | null;
  changed_at: number;
}

/** Registered invoices: inserted once, never changed. */
export interface InvoicesTable {
  seller_gstin: string;
  irn: string;
  /** First calendar year of the document's financial year: 2026 for 2026-27. The IRN contains it. */
  financial_year: number;
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
  /** The invoice's. */
  financial_year: number;
  cancelled_at: number;
  reason: string;
  remark: string;
  cancelled_by: string;
}

/** E-way bills made for registered invoices: inserted once, never changed. */
export interface EwayBillsTable {
  seller_gstin: string;
  irn: string;
  /** The invoice's. */
  financial_year: number;
  /** How many bills this invoice had before, all of them cancelled: of two at once, one is refused. */
  turn: number;
  ewb_no: number;
  generated_at: number;
  /** GSTIN of whoever asked for it: the seller or its e-commerce operator. */
  generated_by: string;
  /** Null until a vehicle or transport document is named (Part B). */
  valid_till: number | null;
  km: number;
  /** The transport particulars as they were asked for, JSON. */
  particulars: string;
}

/** The second fact of a cancelled e-way bill. */
export interface EwayBillCancellationsTable {
  seller_gstin: string;
  ewb_no: number;
  /** The invoice's. */
  financial_year: number;
  cancelled_at: number;
  reason: string;
  remark: string;
  cancelled_by: string;
}

/** Registered invoices that the GST system refused. */
export interface RejectionsTable {
  seller_gstin: string;
  irn: string;
  /** The invoice's. */
  financial_year: number;
  /** Day in India on which it was refused, `yyyy-MM-dd`. */
  rejected_on: string;
  reason: string;
  recorded_at: number;
}

/** Calls of clients and what they were answered; a sandbox keeps them for a while. Holds no secret. */
export interface CallLogTable {
  /** As it was claimed; `is_proven` tells whether the caller showed the client's secret. */
  client_id: string;
  /** Rises in the order in which calls are written, over all processes. */
  seq: number;
  /** The request id. */
  id: string;
  user_name: string | null;
  gstin: string | null;
  at: number;
  endpoint: string | null;
  path: string;
  method: string;
  status: number;
  /** The first code of a refusal. */
  code: string | null;
  /** All its codes, each between commas. */
  codes: string | null;
  irn: string | null;
  doc_no: string | null;
  duration_ms: number;
  /** 1 for a call of the portal's own console. */
  is_console: number;
  /** 0 for a call that only claims to be of the client. Of those few are kept. */
  is_proven: number;
  text_hash: string | null;
  /** About as many bytes as the row takes; a client's newest are kept as far as they fit. */
  bytes: number;
  /** JSON, compressed where it is large. Last, for it is long and seldom read. */
  details: Uint8Array;
}

export interface Tables {
  settings: SettingsTable;
  counters: CountersTable;
  keys: KeysTable;
  clients: ClientsTable;
  users: UsersTable;
  sessions: SessionsTable;
  portal_sessions: PortalSessionsTable;
  taxpayers: TaxpayersTable;
  taxpayer_imports: TaxpayerImportsTable;
  master_versions: MasterVersionsTable;
  master_rows: MasterRowsTable;
  master_lists: MasterListsTable;
  version_lives: VersionLivesTable;
  invoices: InvoicesTable;
  cancellations: CancellationsTable;
  eway_bills: EwayBillsTable;
  eway_bill_cancellations: EwayBillCancellationsTable;
  rejections: RejectionsTable;
  call_log: CallLogTable;
  messages: MessagesTable;
  one_time_codes: OneTimeCodesTable;
  browser_sessions: BrowserSessionsTable;
  sister_concerns: SisterConcernsTable;
  client_addresses: ClientAddressesTable;
  officers: OfficersTable;
  audit_log: AuditLogTable;
  publications: PublicationsTable;
  applications: ApplicationsTable;
  application_steps: ApplicationStepsTable;
  application_files: ApplicationFilesTable;
  test_counts: TestCountsTable;
  test_contacts: TestContactsTable;
  error_counts: ErrorCountsTable;
  blocks: BlocksTable;
  token_requests: TokenRequestsTable;
}
