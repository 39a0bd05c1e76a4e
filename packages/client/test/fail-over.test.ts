import { dirname, join } from 'node:path';
import type { Running } from '@openirp/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startInProcess } from '../../server/test/in-process.ts';
import { freshInvoice } from '../../server/test/invoice.ts';
import { optionsOf } from '../../server/test/sandbox-client.ts';
import { cleanUp, dataFolder } from '../../server/test/start-portal.ts';
import {
  ConnectionError,
  type FailOverOptions,
  httpTransport,
  type Invoice,
  IrpClient,
  type Transport,
} from '../src/index.ts';

/*
 * Two IRPs that know each other, with credentials of their own, and a client of both. What gets lost
 * on the way is decided in the transport.
 */

type Trouble = 'unreachable' | 'answers are lost' | 'requests are lost';

let first: Running;
let second: Running;
let troubles: Map<string, Trouble>;
/** Servers and paths that were called. */
let sent: string[];

beforeAll(async () => {
  const shared = [
    ...['--twin-secret', 'known to both of these portals, and to nobody else'],
    ...['--deduplication-file', join(dirname(dataFolder()), 'irns')],
  ];
  first = await startInProcess('--portal-name', 'NIC1', ...shared);
  const twin = ['--portal-name', 'NIC2', '--portal-digit', '2'];
  second = await startInProcess(...twin, '--twins', `NIC1=${first.publicUrl}`, ...shared);
});
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await cleanUp();
});
beforeEach(() => {
  troubles = new Map();
  sent = [];
});

const http = httpTransport();
const transport: Transport = async (request) => {
  const irp = request.url.startsWith(first.publicUrl) ? 'NIC1' : 'NIC2';
  sent.push(`${irp} ${new URL(request.url).pathname}`);
  const trouble = troubles.get(irp);
  if (trouble === 'unreachable') throw new ConnectionError('no way', { outcome: 'not sent' });
  if (trouble === 'requests are lost') throw new ConnectionError('lost');
  const reply = await http(request);
  if (trouble === 'answers are lost') throw new ConnectionError('lost');
  return reply;
};

const clientOfBoth = (options: Partial<FailOverOptions> = {}): IrpClient => {
  const { baseUrl, ...one } = optionsOf(first.sandbox!);
  const { baseUrl: url, gstin, ...other } = optionsOf(second.sandbox!);
  const baseUrls = [
    { url: baseUrl, irp: 'NIC1' },
    { ...other, url, irp: 'NIC2' },
  ];
  return new IrpClient({ ...one, baseUrls, transport, breaker: { failuresMax: 50 }, ...options });
};
const clientOf = (portal: Running) => new IrpClient(optionsOf(portal.sandbox!));
const invoice = () => freshInvoice(first.sandbox!);
const documentOf = ({ DocDtls }: Invoice) => ['INV', DocDtls.No, DocDtls.Dt] as const;
const registrationsAt = (irp: string) =>
  sent.filter((one) => one === `${irp} /eicore/v1.03/Invoice`).length;

describe('a new document', () => {
  test('goes to the other server when it certainly never reached the first', async () => {
    troubles.set('NIC1', 'unreachable');
    const { AckNo } = await clientOfBoth().generate(invoice());
    expect(String(AckNo)).toMatch(/^2/);
  });

  test.each<Trouble>([
    'answers are lost',
    'requests are lost',
  ])('goes nowhere else when %s', async (trouble) => {
    const client = clientOfBoth();
    await client.authenticate();
    troubles.set('NIC1', trouble);
    const unknown = { name: 'ConnectionError', outcome: 'unknown', server: 'NIC1' };
    const one = invoice();
    await expect(client.generate(one)).rejects.toMatchObject(unknown);
    // Not even when the server has gone for good meanwhile.
    troubles.set('NIC1', 'unreachable');
    await expect(client.generate(one)).rejects.toMatchObject(unknown);
    expect(registrationsAt('NIC2')).toBe(0);
    // Other documents may.
    await client.generate(invoice());
    expect(registrationsAt('NIC2')).toBe(1);
  });

  test('is free again when its first server has told, some time later, what became of it', async () => {
    let now = Date.now();
    const client = clientOfBoth({ now: () => now });
    await client.authenticate();
    const one = invoice();
    troubles.set('NIC1', 'requests are lost');
    await expect(client.generate(one)).rejects.toMatchObject({ outcome: 'unknown' });
    const ask = async () => {
      troubles.clear();
      const asked = client.getByDocument(...documentOf(one));
      await expect(asked).rejects.toMatchObject({ code: '2154' });
      troubles.set('NIC1', 'unreachable');
    };
    // What was held up on its way may yet arrive.
    await ask();
    await expect(client.generate(one)).rejects.toMatchObject({ outcome: 'unknown' });
    now += 2 * 60_000;
    await ask();
    expect(String((await client.generate(one)).AckNo)).toMatch(/^2/);
  });

  test('that was registered after all is a duplicate where it was sent', async () => {
    const client = clientOfBoth();
    await client.authenticate();
    const one = invoice();
    troubles.set('NIC1', 'answers are lost');
    await expect(client.generate(one)).rejects.toMatchObject({ outcome: 'unknown' });
    troubles.clear();
    await expect(client.generate(one)).rejects.toMatchObject({ code: '2150' });
    expect((await client.getByDocument(...documentOf(one))).Status).toBe('ACT');
  });

  test('of a service provider is sent to the first server alone', async () => {
    troubles.set('NIC1', 'unreachable');
    const client = clientOfBoth({ providerMode: true });
    await expect(client.generate(invoice())).rejects.toMatchObject({ outcome: 'not sent' });
    expect(registrationsAt('NIC2')).toBe(0);
  });
});

describe('a record', () => {
  test('is found on whichever server it lives', async () => {
    const client = clientOfBoth();
    for (const portal of [first, second]) {
      const one = invoice();
      const { Irn } = await clientOf(portal).generate(one);
      expect((await client.getByIrn(Irn)).Irn).toBe(Irn);
      expect((await client.getByDocument(...documentOf(one))).Irn).toBe(Irn);
    }
  });

  test('of a server that does not answer is read through its twin', async () => {
    const one = invoice();
    const { Irn } = await clientOf(first).generate(one);
    for (const trouble of ['unreachable', 'answers are lost'] as const) {
      troubles.set('NIC1', trouble);
      expect((await clientOfBoth().getByIrn(Irn)).Irn).toBe(Irn);
      expect((await clientOfBoth().getByIrn(Irn, { irp: 'NIC1' })).Irn).toBe(Irn);
      expect((await clientOfBoth().getByDocument(...documentOf(one))).Irn).toBe(Irn);
    }
  });

  test('is called missing only when all servers have said so', async () => {
    const document = documentOf(invoice());
    const client = clientOfBoth();
    await expect(client.getByDocument(...document)).rejects.toMatchObject({ code: '2154' });
    for (const irp of ['NIC1', 'NIC2']) {
      troubles = new Map([[irp, 'unreachable']]);
      const lost = { name: 'ConnectionError', server: irp };
      await expect(client.getByDocument(...document)).rejects.toMatchObject(lost);
    }
  });

  test('is cancelled where it lives', async () => {
    const { Irn } = await clientOf(second).generate(invoice());
    expect((await clientOfBoth().cancel(Irn, '1', 'Sent twice')).Irn).toBe(Irn);
  });

  test('is not cancelled elsewhere while nobody knows whether it is', async () => {
    const { Irn } = await clientOf(first).generate(invoice());
    const client = clientOfBoth();
    await client.authenticate();
    troubles.set('NIC1', 'answers are lost');
    const cancelled = client.cancel(Irn, '1', 'Sent twice');
    await expect(cancelled).rejects.toMatchObject({ outcome: 'unknown', server: 'NIC1' });
    expect(sent.filter((one) => one.startsWith('NIC2'))).toEqual([]);
  });

  test('that another IRP has is read there by the name in its refusal', async () => {
    const one = invoice();
    await clientOf(first).generate(one);
    const atSecond = clientOf(second);
    const error = await atSecond.generate(one).catch((reason) => reason);
    expect(error.code).toBe('2295');
    const { Irn, IrnDtl } = error.info[0].Desc;
    expect((await atSecond.getByIrn(Irn, { irp: IrnDtl.RegIrp })).Irn).toBe(Irn);
  });
});

test('logins and look-ups go to the server that answers', async () => {
  const [gstin] = first.sandbox!.counterparties.regular as [string];
  for (const trouble of ['unreachable', 'answers are lost'] as const) {
    troubles.set('NIC1', trouble);
    const client = clientOfBoth();
    await client.authenticate();
    expect((await client.getGstin(gstin)).Gstin).toBe(gstin);
    expect(await client.health()).toMatch(/^e-Invoice Vital/);
  }
});

test('a server that does not answer is left alone for a while', async () => {
  let now = Date.now();
  const breaker = { failuresMax: 3, pauseMs: 10_000 };
  const client = clientOfBoth({ breaker, now: () => now });
  troubles.set('NIC1', 'unreachable');
  for (let calls = 0; calls < 10; calls++) await client.generate(invoice());
  expect(sent.filter((one) => one.startsWith('NIC1'))).toHaveLength(3);
  troubles.clear();
  now += 10_000;
  expect(String((await client.generate(invoice())).AckNo)).toMatch(/^1/);
});

test('when all are left alone, the error tells for how long', async () => {
  const now = Date.now();
  const client = clientOfBoth({ breaker: { failuresMax: 1, pauseMs: 10_000 }, now: () => now });
  troubles = new Map([
    ['NIC1', 'unreachable'],
    ['NIC2', 'unreachable'],
  ]);
  await expect(client.generate(invoice())).rejects.toMatchObject({ outcome: 'not sent' });
  const resting = { outcome: 'not sent', retryAfterMs: 10_000, server: 'NIC1' };
  await expect(client.generate(invoice())).rejects.toMatchObject(resting);
  expect(sent).toHaveLength(2);
});
