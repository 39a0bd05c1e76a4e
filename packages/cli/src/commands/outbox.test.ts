import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invoiceCsv, invoiceRows } from '../testing/invoice-table.ts';
import { irp } from '../testing/irp.ts';
import { SandboxPortal } from '../testing/sandbox-portal.ts';

let portal: SandboxPortal;
let file: string;
beforeAll(async () => {
  portal = await SandboxPortal.start();
  file = join(portal.folder, 'outbox.sqlite');
  const rows = portal.write('o.csv', invoiceCsv(invoiceRows(3, portal.traders, 'O')));
  const { code } = await irp(
    ...['submit', rows, '--sandbox', portal.deadFile(), '--outbox', file, '--wait', '1'],
  );
  expect(code).toBe(5);
});
afterAll(() => portal.stop());

const outbox = (subcommand: string, ...args: string[]) =>
  irp('outbox', subcommand, ...args, '--sandbox', portal.file, '--outbox', file);

describe('irp outbox', () => {
  test('lists what waits, works on it again, and exports the answers', async () => {
    const before = await outbox('list');
    expect(before.out).toMatch(/^ID +STATE +DOCUMENT +DATE +SELLER +TRIES +CHANGED +WHY$/m);
    expect(before.out.match(/(pending|waiting) +INV O\/\d/g)).toHaveLength(3);
    expect(before.err).not.toContain('done');

    const one = await outbox('retry', 'o/2', '--json');
    expect(one.code).toBe(0);
    expect(JSON.parse(one.out)).toMatchObject({ status: 'registered', ackNo: expect.any(Number) });
    expect(portal.registered('O/')).toContain('O/2');
    const rest = await outbox('retry');
    expect(rest.code).toBe(0);
    expect(portal.registered('O/')).toEqual(['O/1', 'O/2', 'O/3']);

    const out = join(portal.folder, 'export.csv');
    await outbox('export', '--format', 'csv', '--state', 'done', '--out', out);
    const [head, ...records] = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(head).toMatch(/^id,kind,state,.*,irn,ackNo,ackDt,.*signedQrCode$/);
    expect(records).toHaveLength(3);
    for (const record of records) expect(record).toMatch(/,[0-9a-f]{64},\d{15},.*,eyJ[\w.-]+$/);
  });

  test('shows an entry by its document number or the beginning of its IRN', async () => {
    const [{ id, irn, answer }, text] = await Promise.all([
      outbox('show', 'O/1', '--json').then(({ out }) => JSON.parse(out)),
      outbox('show', 'O/1').then(({ out }) => out),
    ]);
    expect(answer.SignedInvoice).toMatch(/^eyJ/);
    expect(text).toContain(`IRN       ${irn}`);
    const shown = await outbox('show', id.slice(0, 10));
    expect(shown.out).toBe(text);
    const none = await outbox('show', 'nobody');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('no entry nobody')]);
  });

  test('does not make an outbox to look into it', async () => {
    const { code, err } = await irp('outbox', 'list', '--sandbox', portal.file);
    expect([code, err]).toEqual([1, expect.stringContaining('irp submit makes it')]);
  });
});
