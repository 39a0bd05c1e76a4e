import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aesKey,
  documentDate,
  exampleInvoice,
  istDay,
  loginBodyV104,
  open,
  seal,
} from '@openirp/core';
import { publicApp } from '../app.ts';
import { type Built, build } from '../build.ts';
import { readConfig } from '../config.ts';
import { type SandboxClient, sandboxClients } from '../control/world.ts';
import type { Irp } from '../irp.ts';
import { databaseFlags } from './databases.ts';
import { seedFolder } from './seeded-folder.ts';

type App = ReturnType<typeof publicApp>;

/** An answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A user who has logged in. */
export interface Seat {
  readonly gstin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sek: KeyObject;
}

export interface DeskCall {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Another app than the portal's own: one that is stopping, or has a broken part. */
  readonly app?: App;
  /** What the Node adapter would hand over. */
  readonly env?: object;
}

let made = 0;

/** A whole sandbox inside a test: real store, real keys, no socket. */
export class DeskPortal {
  readonly irp: Irp;
  readonly app: App;
  readonly clients: readonly SandboxClient[];
  /** Sent with every call, when set. */
  accept: string | undefined;
  readonly #built: Built;
  /** Its data folder. */
  readonly folder: string;
  readonly #seats = new Map<string, Seat>();

  private constructor(built: Built, folder: string) {
    this.irp = built.irp;
    this.app = publicApp(built.irp);
    this.clients = sandboxClients(built.vault);
    this.#built = built;
    this.folder = folder;
  }

  static async open(...flags: string[]): Promise<DeskPortal> {
    const folder = mkdtempSync(join(tmpdir(), 'openirp-desk-'));
    const database = await databaseFlags(folder);
    if (flags.length + database.length === 0) await seedFolder(folder);
    const fixed = ['--data', folder, '--log-level', 'silent', ...database];
    return new DeskPortal(await build(readConfig([...fixed, ...flags], {})), folder);
  }

  async close(): Promise<void> {
    await this.#built.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async call(path: string, { app = this.app, env, headers, ...init }: DeskCall): Promise<Answer> {
    const accept = this.accept === undefined ? {} : { accept: this.accept };
    const response = await app.request(path, { ...init, headers: { ...headers, ...accept } }, env);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Logs a user of a client in, both by number, unless that was done already. */
  async seat(client = 0, user = 0): Promise<Seat> {
    const place = `${client} ${user}`;
    const known = this.#seats.get(place);
    if (known !== undefined) return known;
    const { clientId, clientSecret, users } = this.clients[client]!;
    const { userName, password, gstin } = users[user]!;
    const appKey = randomBytes(32);
    const login = { userName, password, appKey, forceRefresh: false };
    const publicKey = createPublicKey(this.irp.keys.authPublicKeyPem);
    const headers = { client_id: clientId, client_secret: clientSecret, Gstin: gstin };
    const body = JSON.stringify(loginBodyV104(login, publicKey));
    const answer = await this.call('/eivital/v1.04/auth', { method: 'POST', headers, body });
    const { AuthToken, Sek } = JSON.parse(answer.text).Data;
    const seat = {
      gstin,
      headers: { ...headers, user_name: userName, AuthToken },
      sek: aesKey(open(aesKey(appKey), Sek)),
    };
    this.#seats.set(place, seat);
    return seat;
  }

  /** Posts a sealed payload. */
  post(path: string, payload: unknown, { sek, headers }: Seat, more: DeskCall = {}) {
    const body = JSON.stringify({ Data: seal(sek, JSON.stringify(payload)) });
    return this.call(path, { method: 'POST', headers, body, ...more });
  }

  /** Registers an invoice and hands back its IRN. */
  async register(invoice: unknown, seat: Seat): Promise<string> {
    const { text } = await this.post('/eicore/v1.03/Invoice', invoice, seat);
    return JSON.parse(open(seat.sek, JSON.parse(text).Data).toString()).Irn;
  }

  /** Asks for the cancellation of an e-way bill, in the dialect of its system. */
  cancelBill(
    ewbNo: number,
    { sek, headers }: Seat,
    changed: object = {},
    more: DeskCall = {},
  ): Promise<Answer> {
    const payload = { ewbNo, cancelRsnCode: 2, cancelRmrk: 'Order cancelled', ...changed };
    const body = JSON.stringify({ action: 'CANEWB', data: seal(sek, JSON.stringify(payload)) });
    return this.call('/ewaybillapi/v1.03/ewayapi', { method: 'POST', headers, body, ...more });
  }

  /** Everybody logs in anew at the next call. */
  leaveSeats(): void {
    this.#seats.clear();
  }

  /** The example invoice under a number of its own, dated today. */
  freshInvoice() {
    const Dt = documentDate(istDay(this.irp.clock.now()));
    const DocDtls = { Typ: 'INV', No: `DESK/${(++made).toString(36)}`, Dt };
    return { ...exampleInvoice, DocDtls };
  }

  /** Runs something on a later day, then comes back. */
  async later<T>(days: number, run: () => Promise<T>): Promise<T> {
    this.#seats.clear();
    await this.#built.sandboxClock!.setOffset(days * 86_400_000);
    try {
      return await run();
    } finally {
      this.#seats.clear();
      await this.#built.sandboxClock!.setOffset(0);
    }
  }
}
