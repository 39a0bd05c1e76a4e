import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gstinState } from '@openirp/core';
import { type Running, readConfig, start } from '@openirp/server';
import type { Traders } from './invoice-table.ts';
import { asked } from './taxpayer-file.ts';

type Sandbox = NonNullable<Running['sandbox']>;

/** A sandbox inside a test, with a folder for the test's own files. */
export class SandboxPortal {
  readonly folder: string;
  /** Its sandbox.json. */
  readonly file: string;
  readonly sandbox: Sandbox;
  /** The first user, and a buyer in another state. */
  readonly traders: Traders;
  readonly #running: Running;

  private constructor(running: Running, folder: string) {
    this.#running = running;
    this.folder = folder;
    this.file = join(folder, 'data/sandbox.json');
    this.sandbox = running.sandbox!;
    const { clients, counterparties } = this.sandbox;
    const buyer = counterparties.regular.find((gstin) => gstinState(gstin) === '27')!;
    this.traders = { seller: clients[0]!.users[0]!.gstin, buyer };
  }

  static async start(): Promise<SandboxPortal> {
    const folder = mkdtempSync(join(tmpdir(), 'openirp-submit-'));
    const flags = ['--data', join(folder, 'data'), '--port', '0', '--control-port', '0'];
    const config = readConfig([...flags, '--log-level', 'silent'], {});
    return new SandboxPortal(await start(config), folder);
  }

  async stop(): Promise<void> {
    await this.#running.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a file and tells its path. */
  write(name: string, content: string | Uint8Array): string {
    const file = join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  /** A sandbox.json that leads to a port where nobody listens. */
  deadFile(): string {
    const sandbox = { ...JSON.parse(readFileSync(this.file, 'utf8')) };
    return this.write(
      'dead.json',
      JSON.stringify({ ...sandbox, apiBaseUrl: 'http://127.0.0.1:9' }),
    );
  }

  /** Numbers of the documents that are registered, each as often as it is. */
  registered(stem: string): string[] {
    const rows = asked<{ doc_no: string }>(
      join(this.folder, 'data'),
      'select doc_no from invoices order by doc_no',
    );
    return rows.map(({ doc_no }) => doc_no).filter((number) => number.startsWith(stem));
  }
}
