import { join } from 'node:path';
import { IrpClient } from '@openirp/client';
import { documentDate, istDay } from '@openirp/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invoiceCsv, invoiceRows } from '../testing/invoice-table.ts';
import { irp } from '../testing/irp.ts';
import { SandboxPortal } from '../testing/sandbox-portal.ts';

let portal: SandboxPortal;
let invoices: string;
const today = documentDate(istDay(Date.now()));

beforeAll(async () => {
  portal = await SandboxPortal.start();
  invoices = portal.write('r.csv', invoiceCsv(invoiceRows(7, portal.traders, 'R')));
  // Five of the seven are registered, the fourth is cancelled at the portal.
  const some = invoiceCsv(invoiceRows(5, portal.traders, 'R'));
  expect((await irp('submit', portal.write('some.csv', some), '--sandbox', portal.file)).code).toBe(
    0,
  );
  await client().cancel(await irnOf('R/4'), '1', 'Entered twice');
});
afterAll(() => portal.stop());

function client(): IrpClient {
  const { apiBaseUrl: baseUrl, authPublicKeyPem, clients } = portal.sandbox;
  const { clientId, clientSecret, users } = clients[0]!;
  return new IrpClient({ baseUrl, authPublicKeyPem, clientId, clientSecret, ...users[0]! });
}

const irnOf = async (number: string) => (await client().getByDocument('INV', number, today)).Irn;

/** The value of the invoice of a number, in rupees. */
const rupeesOf = (number: number) => (number + 1) * 350 * 1.18;

const reconcile = async (rows: readonly string[], ...args: string[]) => {
  const list = ['Type,Number,Date,Value,Status', ...rows].join('\n');
  const file = portal.write('list.csv', list);
  return irp('reconcile', file, '--sandbox', portal.file, '--rate', '100', ...args);
};

const findingsIn = (out: string) =>
  Object.fromEntries(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ document, kind, repair }) => [document.split(' ')[1], `${kind}: ${repair}`]),
  );

describe('irp reconcile', () => {
  // Left out is R/3; R/2 has another value; R/5 was given up in the ERP alone; R/6 and R/7 are new.
  const rows = () => [
    `INV,R/1,${today},${rupeesOf(1)},Active`,
    `INV,R/2,${today},999.00,Active`,
    `INV,R/4,${today},${rupeesOf(4)},Active`,
    `INV,R/5,${today},${rupeesOf(5)},Cancelled`,
    `INV,R/6,${today},${rupeesOf(6)},Active`,
    `INV,R/8,${today},1,Cancelled`,
  ];

  test('finds what differs, and changes nothing', async () => {
    const { code, out, err } = await reconcile(rows(), '--json');
    expect(code).toBe(3);
    expect(findingsIn(out)).toEqual({
      'R/1': 'same: nothing',
      'R/2': 'different: person',
      'R/3': 'extra: person',
      'R/4': 'cancelled there: person',
      'R/5': 'cancelled here: person',
      'R/6': 'missing: person',
      'R/8': 'same: nothing',
    });
    expect(err).toContain('7 documents: 2 same');
    expect(portal.registered('R/')).toHaveLength(5);
  });

  test('shows a plan, and registers what is missing when asked to', async () => {
    const planned = await reconcile(rows(), '--invoices', invoices);
    expect(planned.out).toMatch(/^missing +INV R\/6 of \S+ +\S+ +submit +its invoice is given$/m);
    expect(planned.out).toMatch(/^different .*value 999.00 in the list, 1239.00 in the register$/m);
    expect(planned.err).toContain('--repair would register 1 of them');
    expect(portal.registered('R/')).toHaveLength(5);
    const repaired = await reconcile(rows(), '--invoices', invoices, '--repair');
    expect(repaired.err).toContain('Repaired: 1 document: 1 registered.');
    // What is a person's to decide is still to be decided.
    expect(repaired.code).toBe(3);
    expect(portal.registered('R/')).toEqual(['R/1', 'R/2', 'R/3', 'R/4', 'R/5', 'R/6']);
  });

  test('agrees with the file that was submitted, and finishes what waits in the outbox', async () => {
    const two = portal.write('two.csv', invoiceCsv(invoiceRows(2, portal.traders, 'S')));
    const outbox = ['--outbox', join(portal.folder, 's.sqlite')];
    await irp('submit', two, '--sandbox', portal.deadFile(), '--wait', '1', ...outbox);
    const flags = ['--sandbox', portal.file, '--rate', '100', ...outbox];
    const { code, out } = await irp('reconcile', two, '--repair', ...flags);
    expect([code, out.match(/continue +it waits/g)]).toEqual([
      0,
      ['continue  it waits', 'continue  it waits'],
    ]);
    expect(portal.registered('S/')).toEqual(['S/1', 'S/2']);
  });
});
