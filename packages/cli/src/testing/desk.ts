import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IrpClient } from '@openirp/client';
import { istDay, sampleInvoice } from '@openirp/core';
import { type Running, readConfig, start } from '@openirp/server';
import { sandboxWorld } from '../sandbox-world.ts';
import type { Ended } from './irp.ts';
import { irpHere } from './irp-here.ts';

/** A sandbox, a home of its own for the program, and all that the program has said there. */
export interface Desk {
  readonly portal: Running;
  /** Where everything is that must not stay. */
  readonly folder: string;
  readonly sandboxFile: string;
  readonly profiles: string;
  /** The sandbox's first user, with the SDK. */
  readonly client: IrpClient;
  /** Everything that was printed by `irp`. */
  readonly printed: string[];
  irp(...args: string[]): Promise<Ended>;
  irpWith(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended>;
  /** Registers an invoice; hands back its IRN. */
  register(number: string): Promise<string>;
  stop(): Promise<void>;
}

export async function desk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'openirp-cli-'));
  const data = join(folder, 'portal');
  const settings = ['--data', data, '--port', '0', '--control-port', '0', '--log-level', 'silent'];
  const portal = await start(readConfig(settings, {}));
  const { clients, apiBaseUrl, ...keys } = portal.sandbox!;
  const { users, ...ids } = clients[0]!;
  const client = new IrpClient({ ...ids, ...users[0]!, ...keys, baseUrl: apiBaseUrl });
  const sandboxFile = join(data, 'sandbox.json');
  const home = { XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'data') };
  const printed: string[] = [];
  const irpWith: Desk['irpWith'] = async (environment, ...args) => {
    const ended = await irpHere(args, { ...home, ...environment });
    printed.push(ended.out, ended.err);
    return ended;
  };
  return {
    ...{ portal, folder, sandboxFile, client, printed, irpWith },
    profiles: join(home.XDG_CONFIG_HOME, 'openirp', 'profiles'),
    irp: (...args) => irpWith({}, ...args),
    async register(number) {
      const world = sandboxWorld(sandboxFile);
      const { text } = sampleInvoice({ seed: 1, day: istDay(Date.now()), world, number });
      return (await client.generate(text)).Irn;
    },
    async stop() {
      await portal.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
