import type { Client } from '../accounts/clients.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import { type Example, exampleParties } from './examples.ts';
import { maskedEmail, maskedMobile } from './masked-contacts.ts';
import { type Party, panOfSubject } from './party.ts';
import {
  type Registered,
  type Registrant,
  type RegistrationParts,
  register,
} from './registration.ts';
import { changeSecret, type SecretChange } from './secret-change.ts';

/** An organisation as the taxpayer register has it. */
export interface OrganisationFacts {
  readonly pan: string;
  readonly legalName: string;
  readonly gstins: readonly RegisteredGstin[];
}

export interface RegisteredGstin {
  readonly gstin: string;
  readonly tradeName: string;
  readonly type: string;
  readonly status: string;
  /** Whether it must register its invoices. */
  readonly isEnabled: boolean;
  readonly turnoverCrore: number | undefined;
  /** `••••••1234` and `s••••@example.com`; undefined where the register has none. */
  readonly mobile: string | undefined;
  readonly email: string | undefined;
}

/** Somebody whose mobile number and mail address are those of an entry of the register. */
export interface KnownParty {
  readonly pan: string;
  /** The GSTIN that was named, or the first one with these contacts under the PAN. */
  readonly gstin: string;
}

/** Organisations: everything under one PAN of the taxpayer register, and their clients. */
export class Organisations {
  readonly #parts: RegistrationParts;

  constructor(parts: RegistrationParts) {
    this.#parts = parts;
  }

  /** An organisation by its PAN; undefined for one that the register does not know. */
  async find(pan: string): Promise<OrganisationFacts | undefined> {
    const rows = await this.entriesOf(pan);
    const [first] = rows;
    if (first === undefined) return undefined;
    return { pan, legalName: first.legal_name, gstins: rows.map(registeredGstin) };
  }

  /** The clients of an organisation. */
  clientsOf(pan: string): Promise<Client[]> {
    return this.#parts.clients.ofPan(pan);
  }

  /**
   * Whose contacts these are: one entry of the register must have both, and be active or suspended.
   * Whoever signed for a registration that has lapsed has no say in the organisation.
   */
  async match({ subject, mobile, email }: Party): Promise<KnownParty | undefined> {
    const row = await this.#parts.store.db
      .selectFrom('taxpayers')
      .select(['gstin', 'pan'])
      .where(subject.length === 10 ? 'pan' : 'gstin', '=', subject)
      .where('status', 'in', ['ACT', 'SUS'])
      .where('mobile', '=', mobile)
      .where(({ eb, fn }) => eb(fn<string>('lower', ['email']), '=', email))
      .orderBy('gstin')
      .limit(1)
      .executeTakeFirst();
    return row && { pan: panOfSubject(subject), gstin: row.gstin };
  }

  /** Where the authorised signatory of a GSTIN is reached; undefined where the register lacks it. */
  async contactsOf(gstin: string): Promise<Omit<Party, 'subject'> | undefined> {
    const row = await this.#parts.store.db
      .selectFrom('taxpayers')
      .select(['mobile', 'email'])
      .where('gstin', '=', gstin)
      .executeTakeFirst();
    if (!row?.mobile || !row.email) return undefined;
    return { mobile: row.mobile, email: row.email };
  }

  /** Makes a client for an organisation that has shown who it is. */
  async register(registrant: Registrant): Promise<Registered> {
    return register(registrant, await this.entriesOf(registrant.pan), this.#parts);
  }

  /** Parties of a sandbox that can register, one for each category. */
  examples(): Promise<Example[]> {
    return exampleParties(this.#parts.store.db);
  }

  /** What the register has under a PAN. */
  entriesOf(pan: string): Promise<TaxpayersTable[]> {
    return this.#parts.store.db
      .selectFrom('taxpayers')
      .selectAll()
      .where('pan', '=', pan)
      .orderBy('gstin')
      .execute();
  }

  /**
   * Gives a client of an organisation a new secret and returns it. Undefined, and nothing changes,
   * when the client is another's or blocked, or has another secret than `secretMark` names by now.
   */
  newSecret({ pan, gstin }: KnownParty, change: SecretChange): Promise<string | undefined> {
    return changeSecret(this.#parts, change, { organisation: pan, gstin });
  }

  /** The same for an API user who has shown the secret of its client. */
  newSecretBy(userName: string, change: SecretChange): Promise<string | undefined> {
    return changeSecret(this.#parts, change, { userName });
  }
}

const registeredGstin = (row: TaxpayersTable): RegisteredGstin => ({
  gstin: row.gstin,
  tradeName: row.trade_name,
  type: row.type,
  status: row.status,
  isEnabled: row.einvoice_enabled === 1,
  turnoverCrore: row.turnover_crore ?? undefined,
  mobile: row.mobile === null ? undefined : maskedMobile(row.mobile),
  email: row.email === null ? undefined : maskedEmail(row.email),
});
