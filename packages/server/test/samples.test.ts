import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentDate, istDay } from '@openirp/core';
import type { Running } from '@openirp/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../src/endpoints/endpoint.ts';
import { endpoints } from '../src/endpoints/index.ts';
import { type SampleLanguage, sampleLanguages, sampleProgram } from '../src/samples/index.ts';
import { startInProcess } from './in-process.ts';
import { freshInvoice, freshNumber } from './invoice.ts';
import { commandOf, type Ended, run, saveProgram } from './sample-runtimes.ts';
import { clientOf, optionsOf } from './sandbox-client.ts';
import { cleanUp, dataFolder, type Sandbox } from './start-portal.ts';

/*
 * The programs that the documentation shows, run as they are shown, for every endpoint and version,
 * in each language whose runtime is on this machine.
 */

let portal: Running;
let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  portal = await startInProcess('--first-invoice', 'no');
  sandbox = portal.sandbox!;
  folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'auth.pem'), sandbox.authPublicKeyPem);
  writeFileSync(join(folder, 'signing.pem'), sandbox.signingCertificatePem);
});
afterAll(async () => {
  await portal.stop();
  cleanUp();
});

/** Whose compilers take seconds for each program; some of their programs stand for all. */
const slow: readonly SampleLanguage[] = ['java', 'go', 'csharp'];
const representative = /^(auth|(generate|get|cancel)-irn|cancel-ewb|heartbeat v1.04)\b(?!-)/;

const runMsMax = 600_000;

/** The settings of a user: of the first client by default, whose invoices are registered. */
const settings = (client = 0) => {
  const { clientId, clientSecret, gstin, userName, password } = optionsOf(sandbox, client);
  return {
    IRP_BASE_URL: portal.publicUrl,
    IRP_AUTH_PUBLIC_KEY: join(folder, 'auth.pem'),
    IRP_CLIENT_ID: clientId,
    IRP_CLIENT_SECRET: clientSecret,
    IRP_GSTIN: gstin,
    IRP_USER_NAME: userName,
    IRP_PASSWORD: password,
  };
};

/** What a program is given beside its settings, and what must stand in its output. */
interface Errand {
  readonly env: Readonly<Record<string, string>>;
  readonly expects: string | RegExp;
  /** What must be said beside the answer. */
  readonly says?: RegExp;
}

const today = () => documentDate(istDay(Date.now()));

async function registered() {
  const invoice = freshInvoice(sandbox, freshNumber('SAMPLE'));
  const { Irn } = await clientOf(sandbox).generate(invoice);
  return { irn: Irn, number: invoice.DocDtls.No };
}

const road = { Distance: 0, TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R' } as const;

async function withBill() {
  const { irn } = await registered();
  const { EwbNo } = await clientOf(sandbox).generateEwb({ Irn: irn, ...road });
  return { irn, number: EwbNo };
}

/** The environment that hands a payload over. */
function payload(content: object) {
  const file = join(folder, `${freshNumber('payload').replace('/', '-')}.json`);
  writeFileSync(file, JSON.stringify(content));
  return { IRP_PAYLOAD: file };
}

const errands: Readonly<Record<string, () => Promise<Errand>>> = {
  auth: async () => ({
    env: {},
    expects: new RegExp(`${optionsOf(sandbox).userName}(.|\n)*Sek: '?32 bytes`),
  }),
  'generate-irn': async () => {
    const invoice = freshInvoice(sandbox, freshNumber('SAMPLE'));
    const env = { ...payload(invoice), IRP_SIGNING_CERTIFICATE: join(folder, 'signing.pem') };
    return { env, expects: '"SignedInvoice":"ey', says: /good|Verified OK/ };
  },
  'cancel-irn': async () => {
    const { irn } = await registered();
    const env = payload({ Irn: irn, CnlRsn: '2', CnlRem: 'Wrong quantity — ₹' });
    return { env, expects: irn };
  },
  'get-irn': async () => {
    const { irn } = await registered();
    return { env: { IRP_PARAMETER: irn }, expects: irn };
  },
  'get-irn-by-document': async () => {
    const { irn, number } = await registered();
    const query = `doctype=INV&docnum=${number}&docdate=${today()}`;
    return { env: { IRP_QUERY: query }, expects: irn };
  },
  'rejected-irns': async () => {
    const { irn } = await registered();
    await portal.irp.rejections.record(irn, 'refused');
    return { env: { IRP_QUERY: `date=${today()}` }, expects: irn };
  },
  'generate-ewb': async () => {
    const { irn } = await registered();
    return { env: payload({ Irn: irn, ...road }), expects: /"EwbNo":\d{12}/ };
  },
  'get-ewb': async () => {
    const { irn, number } = await withBill();
    return { env: { IRP_PARAMETER: irn }, expects: String(number) };
  },
  'cancel-ewb': async () => {
    const { number } = await withBill();
    const env = payload({ ewbNo: number, cancelRsnCode: 2, cancelRmrk: 'Order cancelled' });
    return { env, expects: `"ewayBillNo":"${number}"` };
  },
  'get-gstin': async () => ofGstin(),
  'sync-gstin': async () => ofGstin(),
  heartbeat: async () => ({ env: {}, expects: /^e-Invoice Vital: \d\d-/ }),
};

async function ofGstin(): Promise<Errand> {
  const { gstin } = optionsOf(sandbox);
  return { env: { IRP_PARAMETER: gstin }, expects: `"Gstin":"${gstin}"` };
}

type Runner = (endpoint: Endpoint, version: string, env: Errand['env']) => Promise<Ended>;

/** Runs programs of a language, where that can be done on this machine. */
async function runnerOf({ id, title, fileName }: (typeof sampleLanguages)[number]) {
  const command = await commandOf(id);
  if (command === undefined) {
    console.info(`The samples in ${title} were not run: its runtime is not on this machine.`);
    return undefined;
  }
  const runner: Runner = (endpoint, version, env) => {
    const place = join(folder, id, `${endpoint.name}-${version}`);
    saveProgram(place, fileName, sampleProgram(id, endpoint, version));
    return run(command, { ...settings(), ...env }, place);
  };
  return runner;
}

const calls = endpoints.flatMap((endpoint) =>
  Object.keys(endpoint.versions).map((version) => ({ endpoint, version })),
);

async function runAll(language: SampleLanguage, runner: Runner): Promise<void> {
  const chosen = calls.filter(
    ({ endpoint: { name }, version }) =>
      !slow.includes(language) || representative.test(`${name} ${version}`),
  );
  for (const { endpoint, version } of chosen) {
    const { env, expects, says = /^/ } = await errands[endpoint.name]!();
    const { exitCode, stdout, stderr } = await runner(endpoint, version, env);
    const about = `${endpoint.name} ${version}\n${stdout}\n${stderr}`;
    expect(exitCode, about).toBe(0);
    expect(stdout, about).toMatch(expects);
    expect(stderr, about).toMatch(says);
  }
}

const named = (name: string): Endpoint => endpoints.find((endpoint) => endpoint.name === name)!;

/** Every program tells a refusal by its code and text, and ends with 1. */
async function refused(language: SampleLanguage, runner: Runner): Promise<void> {
  const told = async (name: string, version: string, env: Errand['env']) => {
    const { exitCode, stdout, stderr } = await runner(named(name), version, env);
    expect([exitCode, stdout], stderr).toEqual([1, '']);
    return stderr;
  };
  const wrong = { IRP_PASSWORD: 'Wrong"\\Pass & <word>' };
  expect(await told('auth', 'v1.04', wrong)).toMatch(/\b1008\b.*[a-z]{4}/);
  // The example that stands in the program arrives whole, but is another seller's.
  expect(await told('generate-irn', 'v1.03', settings(1))).toMatch(/\b2169\b.*[a-z]{4}/);
  if (slow.includes(language)) return;
  const unknown = { ewbNo: 999_999_999_999, cancelRsnCode: 2, cancelRmrk: 'Never made' };
  expect(await told('cancel-ewb', 'v1.03', payload(unknown))).toMatch(/^\d{3}\s*$/m);
}

test('there is an errand for every endpoint', () => {
  expect(Object.keys(errands).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted());
});

describe.concurrent('the programs run in', () => {
  // Two languages at a time: there may be no more cores than that.
  const lanes = [Promise.resolve(), Promise.resolve()];
  test.each(sampleLanguages.map((language, index) => ({ ...language, lane: index % 2 })))(
    '$title',
    async ({ lane, ...language }) => {
      const run = lanes[lane]!.then(async () => {
        const runner = await runnerOf(language);
        if (runner === undefined) return;
        await runAll(language.id, runner);
        await refused(language.id, runner);
      });
      // Whether it was good or not, the next one has its turn.
      lanes[lane] = run.catch(() => undefined);
      await run;
    },
    runMsMax,
  );
});
