import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

/** Somebody whom the report names. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly mobile: string;
}

/** Who answers for the project, and whom to ask about technical matters. */
export interface Contacts {
  readonly projectManager: Contact;
  readonly technicalContact: Contact;
}

export const contactRoles = ['projectManager', 'technicalContact'] as const;
export const contactFields = ['name', 'email', 'mobile'] as const;
export type ContactField = (typeof contactFields)[number];
export const contactCharsMax = { name: 100, email: 254, mobile: 10 } as const;

const empty: Contact = { name: '', email: '', mobile: '' };
export const noContacts: Contacts = { projectManager: empty, technicalContact: empty };

/** What is wrong with a contact, by its fields. All of them are needed. */
export function contactFaults({ name, email, mobile }: Contact): ContactField[] {
  const isNamed =
    /\p{L}/u.test(name) && name.length <= contactCharsMax.name && !/[\p{Cc}<>]/u.test(name);
  const isReached =
    email.length <= contactCharsMax.email && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email);
  return [
    ...(isNamed ? [] : ['name' as const]),
    ...(isReached ? [] : ['email' as const]),
    ...(/^[6-9]\d{9}$/.test(mobile) ? [] : ['mobile' as const]),
  ];
}

/** The contacts of each client, as typed on the report's page. */
export class ContactBook {
  readonly #db: Store['db'];
  readonly #clock: Clock;

  constructor({ db }: Store, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async find(clientId: string): Promise<Contacts> {
    const row = await this.#db
      .selectFrom('test_contacts')
      .select('data')
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    return row === undefined ? noContacts : (JSON.parse(row.data) as Contacts);
  }

  async save(clientId: string, contacts: Contacts): Promise<void> {
    const changed = { data: JSON.stringify(contacts), updated_at: this.#clock.now() };
    await this.#db
      .insertInto('test_contacts')
      .values({ client_id: clientId, ...changed })
      .onConflict((conflict) => conflict.column('client_id').doUpdateSet(changed))
      .execute();
  }
}
