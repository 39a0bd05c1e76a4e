import { randomBytes } from 'node:crypto';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import { keepFresh } from '../keep-fresh.ts';
import type { PublicationsTable } from '../store/onboarding-tables.ts';
import type { Store } from '../store/store.ts';

export type PublicationKind = PublicationsTable['kind'];

/** A release note or announcement of this portal. */
export interface Publication {
  readonly id: string;
  readonly kind: PublicationKind;
  /** `yyyy-MM-dd`. */
  readonly day: string;
  readonly title: string;
  /** Plain text; an empty line begins a paragraph. */
  readonly text: string;
  readonly publishedBy: string;
  readonly withdrawnAt: number | undefined;
}

export type NewPublication = Pick<Publication, 'kind' | 'day' | 'title' | 'text'>;

/** So many are shown; whoever publishes more withdraws the old ones. */
const shownMax = 500;

/** What officers have published beside what ships, as it stands in a running process. */
export class Publications {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #audit: Audit;
  #shown: readonly Publication[] = [];
  #stop: () => void = () => {};

  private constructor(store: Store, clock: Clock, audit: Audit) {
    this.#store = store;
    this.#clock = clock;
    this.#audit = audit;
  }

  /** Reads them and heeds what other processes publish from then on. */
  static async open(
    { store, clock, audit }: { store: Store; clock: Clock; audit: Audit },
    onFailure: (error: unknown) => void,
  ): Promise<Publications> {
    const publications = new Publications(store, clock, audit);
    await publications.refresh();
    publications.#stop = keepFresh(() => publications.refresh(), onFailure);
    return publications;
  }

  /** Those of a kind that are shown, newest first. */
  shown(kind: PublicationKind): readonly Publication[] {
    return this.#shown.filter((one) => one.kind === kind);
  }

  /** All of them, the withdrawn ones too, those published last first. */
  async list(): Promise<Publication[]> {
    return (await this.#rows()).map(publicationOf);
  }

  /** Publishes something and returns its id. */
  async publish(publication: NewPublication, actor: string): Promise<string> {
    const id = `p-${randomBytes(8).toString('hex')}`;
    const { kind, day, title, text } = publication;
    await this.#store.db.transaction().execute(async (db) => {
      await db
        .insertInto('publications')
        .values({
          ...{ id, kind, day, title, text, withdrawn_at: null },
          ...{ published_at: this.#clock.now(), published_by: actor },
        })
        .execute();
      const act = { actor, act: `${kind} published`, subject: `publication ${id}` };
      await this.#audit.note({ ...act, details: { day, title } }, db);
    });
    await this.refresh();
    return id;
  }

  /** Takes a publication back. Tells whether it was there to be taken. */
  async withdraw(id: string, reason: string, actor: string): Promise<boolean> {
    const isDone = await this.#store.db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('publications')
        .set({ withdrawn_at: this.#clock.now() })
        .where('id', '=', id)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      const act = { actor, act: 'publication withdrawn', subject: `publication ${id}` };
      await this.#audit.note({ ...act, details: { reason } }, db);
      return true;
    });
    await this.refresh();
    return isDone;
  }

  /** Reads what another process has published or withdrawn. */
  async refresh(): Promise<void> {
    const rows = await this.#rows(true);
    this.#shown = rows.map(publicationOf).toSorted((a, b) => b.day.localeCompare(a.day));
  }

  stop(): void {
    this.#stop();
  }

  #rows(isShown = false): Promise<PublicationsTable[]> {
    return this.#store.db
      .selectFrom('publications')
      .selectAll()
      .$if(isShown, (query) => query.where('withdrawn_at', 'is', null))
      .orderBy('published_at', 'desc')
      .orderBy('id')
      .limit(shownMax)
      .execute();
  }
}

const publicationOf = (row: PublicationsTable): Publication => ({
  ...{ id: row.id, kind: row.kind, day: row.day, title: row.title, text: row.text },
  publishedBy: row.published_by,
  withdrawnAt: row.withdrawn_at ?? undefined,
});
