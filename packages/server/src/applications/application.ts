import type { ClientCategory } from '../accounts/clients.ts';
import type { ApplicationState } from './states.ts';

/** To be let into production, or to call from other addresses. */
export type ApplicationKind = 'access' | 'addresses';
export const applicationKinds: readonly ApplicationKind[] = ['access', 'addresses'];
export const categories: readonly ClientCategory[] = ['GSP', 'ERP', 'ECO', 'TXP'];

/** What an organisation must have before it calls (seed document, 4.1), each to be ticked. */
export const prerequisites = [
  'automated',
  'secure',
  'law',
  'eligible',
  'bandwidth',
  'tls',
  'static-addresses',
  'adapted',
  'backup',
  'tested',
] as const;
export type Prerequisite = (typeof prerequisites)[number];

/** Recommended only: an application may be submitted without. */
export const recommended: readonly Prerequisite[] = ['backup'];

/** Somebody whom the operator can reach. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  /** Ten digits. */
  readonly mobile: string;
}

export const noContact: Contact = { name: '', email: '', mobile: '' };

/** What an applicant types in. */
export interface ApplicationData {
  readonly prerequisites: readonly Prerequisite[];
  readonly manager: Contact;
  readonly spoc: Contact;
  readonly addresses: readonly string[];
}

export const emptyData: ApplicationData = {
  prerequisites: [],
  manager: noContact,
  spoc: noContact,
  addresses: [],
};

/** A report that was attached: a PDF, or a document that a sandbox signed. */
export interface AttachedFile {
  readonly id: string;
  readonly kind: ReportKind;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: number;
}

export type ReportKind = 'pdf' | 'signed';

export interface Application {
  readonly id: string;
  readonly pan: string;
  readonly gstin: string;
  readonly category: ClientCategory;
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly clientId: string | undefined;
  readonly data: ApplicationData;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly submittedAt: number | undefined;
}

/** One step of an application's course. */
export interface Step {
  readonly at: number;
  /** `organisation <PAN>` or `officer <name>`. */
  readonly actor: string;
  readonly state: ApplicationState;
  readonly reason: string;
}
