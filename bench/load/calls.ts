import { randomBytes } from 'node:crypto';
import { documentDate, irnOf, istDay, seal } from '@openirp/core';
import { benchInvoice, withBill, withWrongTotal } from './invoice.ts';
import type { Kind } from './mix.ts';
import { request } from './request.ts';
import type { Session } from './session.ts';

/** A call that is ready to be sent. */
export interface Call {
  readonly kind: Kind;
  readonly bytes: Buffer;
  /** What it registers. */
  readonly document: Registered | undefined;
}

interface Registered {
  readonly session: Session;
  readonly irn: string;
}

const today = istDay(Date.now());
const registeredMax = 20_000;

/** Makes calls of users in turn, each with a document of its own. */
export class Calls {
  readonly #sessions: readonly Session[];
  /** Begins with a letter: a number may not begin with 0. */
  readonly #run = `B${randomBytes(3).toString('hex').toUpperCase()}`;
  readonly #registered: Registered[] = [];
  #made = 0;

  constructor(sessions: readonly Session[]) {
    this.#sessions = sessions;
  }

  make(kind: Kind, lines: number): Call {
    const turn = this.#made++;
    if (kind === 'read') return this.#read(turn);
    const session = this.#sessions[turn % this.#sessions.length]!;
    const { gstin: seller, buyer, headers, sek } = session;
    const number = `${this.#run}/${turn}`;
    const text = benchInvoice({ seller, buyer, number, date: documentDate(today), lines });
    const sent = { generate: text, 'with-bill': withBill(text), refused: withWrongTotal(text) };
    const body = JSON.stringify({ Data: seal(sek, sent[kind]) });
    const bytes = request('/eicore/v1.03/Invoice', headers, body);
    return {
      kind,
      bytes,
      document: kind === 'refused' ? undefined : { session, irn: irn(number) },
    };

    function irn(documentNumber: string): string {
      const document = { gstin: seller, day: today, type: 'INV', number: documentNumber };
      return irnOf(document, today, '2025-06-01');
    }
  }

  /** Remembers what was registered, for reads. */
  note({ document }: Call): void {
    if (document === undefined) return;
    if (this.#registered.length < registeredMax) this.#registered.push(document);
    else this.#registered[this.#made % registeredMax] = document;
  }

  #read(turn: number): Call {
    const { session, irn } = this.#registered[turn % this.#registered.length]!;
    const bytes = request(`/eicore/v1.03/Invoice/irn/${irn}`, session.headers);
    return { kind: 'read', bytes, document: undefined };
  }
}
