import { hash, randomUUID } from 'node:crypto';
import { newClientId, newClientSecret } from '../accounts/client-credentials.ts';
import { type ClientCategory, markOf } from '../accounts/clients.ts';
import { Passwords, secretCost } from '../accounts/passwords.ts';
import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import { type VerifiedReport, verifyReport } from '../test-report/verify-report.ts';
import type { Located } from './addresses.ts';
import type {
  Application,
  ApplicationData,
  ApplicationKind,
  AttachedFile,
  ReportKind,
  Step,
} from './application.ts';
import * as rows from './application-rows.ts';
import { clientFor } from './client-for.ts';
import { completeFaults, draftFaults, type Faults } from './data-faults.ts';
import { grantAccess, grantAddresses, grantSecret } from './grants.ts';
import { type Actor, type Outcome, Undone } from './outcome.ts';
import type { ApplicationParts } from './parts.ts';
import { type Asked, isSeenBy, perform } from './perform.ts';
import { reportFault } from './report-verdict.ts';
import { start } from './start.ts';
import { needsReason, type OfficerAct } from './states.ts';

type Db = Store['db'];

export interface Decision {
  readonly reason: string;
  /** The officer's word for addresses that are not known to be in India. */
  readonly areAddressesConfirmed: boolean;
}

/** Half a year, for whoever objects to the rejection. */
export const rejectedReportsKeptMs = 180 * 86_400_000;

export const reasonCharsMax = 1_000;

/** Requests of organisations to production, from the draft to the credentials. */
export class Applications {
  readonly #parts: ApplicationParts;
  readonly #passwords = new Passwords(secretCost);

  constructor(parts: ApplicationParts) {
    this.#parts = parts;
  }

  /** Whether there are sandboxes whose signed reports are taken. */
  get takesSignedReports(): boolean {
    return this.#parts.certificates.length > 0;
  }

  /** Begins a draft, unless the organisation has no use for one. */
  start(
    organisation: { readonly pan: string; readonly gstin: string },
    category: ClientCategory,
    kind: ApplicationKind,
  ): Promise<Outcome> {
    return start(this.#parts, { ...organisation, category, kind });
  }

  /** Keeps what was typed, if nothing of it is wrong. */
  save(asked: Asked, data: ApplicationData): Promise<Outcome> {
    return perform(this.#parts, 'save', asked, '', async () => {
      refuseFaults(draftFaults(data));
      return { data: JSON.stringify(data) };
    });
  }

  /** Keeps a report in the place of the one before of its kind. What it is must have been judged. */
  attach(
    asked: Asked,
    kind: ReportKind,
    { name, content }: { readonly name: string; readonly content: Buffer },
  ): Promise<Outcome> {
    return perform(this.#parts, 'save', asked, '', async (db, { id }) => {
      await detach(db, id, kind);
      await db
        .insertInto('application_files')
        .values({
          ...{ id: randomUUID(), application_id: id, kind, name, content, bytes: content.length },
          sha256: hash('sha256', content),
          added_at: this.#parts.clock.now(),
        })
        .execute();
      return {};
    });
  }

  /** Takes a report off. */
  detach(asked: Asked, kind: ReportKind): Promise<Outcome> {
    return perform(this.#parts, 'save', asked, '', async (db, { id }) => {
      await detach(db, id, kind);
      return {};
    });
  }

  /** Hands an application in. Everything that is kept of it is judged once more, as a whole. */
  submit(asked: Asked): Promise<Outcome> {
    return perform(this.#parts, 'submit', asked, '', async (db, application) => {
      await clientFor(db, this.#parts, application);
      refuseFaults({
        ...completeFaults(application.kind, application.data),
        ...(await this.#reportFaults(db, application)),
      });
      return { submitted_at: this.#parts.clock.now() };
    });
  }

  withdraw(asked: Asked): Promise<Outcome> {
    return perform(this.#parts, 'withdraw', asked, '', async (db, { id }) => {
      await detach(db, id);
      return {};
    });
  }

  /** What an officer does. An approval makes the client, or changes its whitelist. */
  async decide(asked: Asked, act: OfficerAct, decision: Decision): Promise<Outcome> {
    const secretHash = act === 'approve' ? await this.#passwords.hash(newClientSecret()) : '';
    const reason = decision.reason.trim();
    return perform(this.#parts, act, asked, reason, async (db, application) => {
      if (reason.length > reasonCharsMax || (needsReason(act) && reason === '')) {
        throw new Undone('no reason');
      }
      if (act !== 'approve') return {};
      const isUnsure = this.locate(application).some((one) => one.verdict === 'to be confirmed');
      if (isUnsure && !decision.areAddressesConfirmed) throw new Undone('unconfirmed');
      refuseFaults(draftFaults(application.data));
      const at = this.#parts.clock.now();
      if (application.kind === 'addresses') {
        await grantAddresses(db, application, at);
        return {};
      }
      // What let it ask may have ended since: the register changes.
      await clientFor(db, this.#parts, application);
      const clientId = newClientId(application.gstin, application.category);
      await grantAccess(db, application, { clientId, secretHash, at });
      return { client_id: clientId, secret_mark: markOf(secretHash) };
    });
  }

  /** Makes the client's secret and hands it out: this once, for it is kept nowhere. */
  async issueSecret(asked: Asked): Promise<Outcome & { readonly secret?: string }> {
    const secret = newClientSecret();
    const secretHash = await this.#passwords.hash(secret);
    const outcome = await perform(
      this.#parts,
      'show secret',
      asked,
      '',
      async (db, application) => {
        await grantSecret(db, application, secretHash);
        return {};
      },
    );
    return 'done' in outcome ? { ...outcome, secret } : outcome;
  }

  /** Deletes reports that nobody needs any more: those of applications that were rejected long ago. */
  async sweep(): Promise<void> {
    await deleteRejected(this.#parts.store.db, this.#parts.clock.now() - rejectedReportsKeptMs);
  }

  /** An application, if the actor may know of it. */
  async find(id: string, actor: Actor): Promise<Application | undefined> {
    const application = await rows.readApplication(this.#parts.store.db, id);
    return application && isSeenBy(application, actor) ? application : undefined;
  }

  /** Applications of an organisation, the newest first. */
  ofOrganisation(pan: string): Promise<Application[]> {
    return rows.readOwn(this.#parts.store.db, pan);
  }

  /** The officers' queue, the oldest first. */
  queue(filter: rows.DeskFilter): Promise<Application[]> {
    return rows.readQueue(this.#parts.store.db, filter);
  }

  steps(id: string): Promise<Step[]> {
    return rows.readSteps(this.#parts.store.db, id);
  }

  files(id: string): Promise<AttachedFile[]> {
    return rows.readFiles(this.#parts.store.db, id);
  }

  content(id: string, kind: ReportKind): Promise<Buffer | undefined> {
    return rows.readContent(this.#parts.store.db, id, kind);
  }

  /** What the register knows of an organisation. */
  entries(pan: string): Promise<TaxpayersTable[]> {
    return rows.readEntries(this.#parts.store.db, pan);
  }

  /** The whitelist of a client as it is now. */
  whitelist(clientId: string): Promise<string[]> {
    return rows.readAddresses(this.#parts.store.db, clientId);
  }

  /** The client that an organisation has in a category. */
  clientIdOf(pan: string, category: ClientCategory): Promise<string | undefined> {
    return rows.readClientId(this.#parts.store.db, pan, category);
  }

  /** Where the addresses of an application are. */
  locate({ data }: Application): Located[] {
    return data.addresses.map((address) => this.#parts.countries.locate(address));
  }

  /** Verifies a signed report at an instant: now, or when it was handed in. */
  verify(text: string, at = this.#parts.clock.now()): VerifiedReport {
    return verifyReport(text, { certificates: this.#parts.certificates, now: at });
  }

  async #reportFaults(db: Db, application: Application): Promise<Faults> {
    if (application.kind === 'addresses') return {};
    const files = await rows.readFiles(db, application.id);
    if (files.length === 0) return { pdf: 'no report' };
    const signed = await rows.readContent(db, application.id, 'signed');
    const fault = signed && reportFault(this.verify(signed.toString('latin1')), application);
    return fault === undefined ? {} : { signed: fault };
  }
}

async function deleteRejected(db: Db, before: number): Promise<void> {
  const rejected = db
    .selectFrom('applications')
    .select('id')
    .where('state', '=', 'rejected')
    .where('updated_at', '<', before);
  await db.deleteFrom('application_files').where('application_id', 'in', rejected).execute();
}

function refuseFaults(faults: Faults): void {
  if (Object.keys(faults).length > 0) throw new Undone('faulty', faults);
}

/** Deletes the report of a kind, or all. */
async function detach(db: Db, id: string, kind?: ReportKind): Promise<void> {
  const ofIt = db.deleteFrom('application_files').where('application_id', '=', id);
  await (kind === undefined ? ofIt : ofIt.where('kind', '=', kind)).execute();
}
