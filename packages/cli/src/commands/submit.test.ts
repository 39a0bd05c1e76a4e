import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { irp as irpFed } from '../../test/run-irp.ts';
import { invoiceCsv, invoiceRows } from '../testing/invoice-table.ts';
import { irp } from '../testing/irp.ts';
import { SandboxPortal } from '../testing/sandbox-portal.ts';

let portal: SandboxPortal;
beforeAll(async () => {
  portal = await SandboxPortal.start();
});
afterAll(() => portal.stop());

const submit = (...args: string[]) => irp('submit', '--sandbox', portal.file, ...args);
const csvOf = (count: number, stem: string) =>
  invoiceCsv(invoiceRows(count, portal.traders, stem)).trimEnd();
const jsonLinesIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('irp submit', () => {
  test('registers a table, tells what became of each row, and sends nothing twice', async () => {
    const lines = csvOf(4, 'A').split('\n');
    // The second invoice owes more tax than it says; the third is sold to nobody.
    const broken = lines.map((line) =>
      line.includes('A/2,')
        ? line.replace(/,18,\d+(\.\d+)?,/, ',18,1,')
        : line.replace(/(A\/3,.*)27ZZ\w+/, '$1'),
    );
    const file = portal.write('a.csv', broken.join('\n'));
    const results = join(portal.folder, 'a-results.csv');
    const first = await submit(file, '--results', results);
    expect(first.out).toBe('4 documents: 2 registered, 2 refused.\n');
    expect(first.code).toBe(3);
    expect(first.err).toContain('INV A/2 of');
    const [head, ...rows] = readFileSync(results, 'utf8').trim().split('\r\n');
    expect(head).toContain('place,document,status,irn,ackNo,ackDt,ewbNo,code,message,field,cure');
    const byNumber = Object.fromEntries(rows.map((line) => [/A\/\d/.exec(line)![0], line]));
    expect(byNumber['A/1']).toMatch(
      /^\S*a\.csv:2,INV A\/1 of [\d/]+,registered,[0-9a-f]{64},\d{15},/,
    );
    expect(byNumber['A/2']).toMatch(/,refused,,,,,2235?[^,]*,.*ItemList/);
    expect(byNumber['A/3']).toContain('5002');
    expect(portal.registered('A/')).toEqual(['A/1', 'A/4']);

    // Two are corrected now; one that is registered was changed, which is nothing to send.
    const changed = lines.join('\n').replaceAll('Buyer 4 Limited', 'Buyer Four Limited');
    const again = await submit(portal.write('a.csv', changed), '--json');
    expect(again.code).toBe(3);
    const said = jsonLinesIn(again.out).map(({ document, status }) => `${document} ${status}`);
    expect(said.map((text) => text.replace(/ of \S+/, '')).toSorted()).toEqual([
      'INV A/1 registered',
      'INV A/2 registered',
      'INV A/3 registered',
      'INV A/4 conflict',
    ]);
    expect(again.out).toContain('is done with other content');
    expect(portal.registered('A/')).toEqual(['A/1', 'A/2', 'A/3', 'A/4']);
  });

  test('keeps what it cannot send, and the same command goes on', async () => {
    const file = portal.write('c.csv', csvOf(12, 'C'));
    const outbox = join(portal.folder, 'c.sqlite');
    const args = [file, '--outbox', outbox, '--json'];
    const dead = await irp('submit', '--sandbox', portal.deadFile(), '--wait', '1', ...args);
    expect(dead.code).toBe(5);
    expect(dead.err).toContain('12 documents: 12 not sent.');
    expect(new Set(jsonLinesIn(dead.out).map(({ status }) => status))).toEqual(
      new Set(['not sent']),
    );
    const alive = await submit(...args);
    expect([alive.code, alive.err]).toEqual([0, expect.stringContaining('12 registered')]);
    expect(portal.registered('C/')).toHaveLength(12);
  });

  test('checks and shows without sending', async () => {
    const file = portal.write('d.csv', csvOf(2, 'D'));
    const checked = await irp('submit', file, '--check-only');
    expect([checked.code, checked.out]).toEqual([0, '2 documents: 2 valid.\n']);
    const shown = await submit(file, '--dry-run');
    expect(jsonLinesIn(shown.out).map(({ DocDtls }) => DocDtls.No)).toEqual(['D/1', 'D/2']);
    expect(portal.registered('D/')).toEqual([]);
  });
});

describe('irp submit', () => {
  test('takes a table from standard input, and refuses one whose rows stand apart', async () => {
    const [head, one, two, ...others] = csvOf(2, 'E').split('\n');
    const apart = [head, one, ...others, two].join('\n');
    const args = ['submit', '-', '--sandbox', portal.file, '--json'];
    const { exitCode, stdout } = await irpFed(args, apart);
    const results = jsonLinesIn(stdout);
    expect(exitCode).toBe(3);
    expect(results.map(({ place, status }) => `${place} ${status}`).toSorted()).toEqual([
      'standard input:2 unreadable',
      'standard input:3 registered',
      'standard input:5 unreadable',
    ]);
    expect(portal.registered('E/')).toEqual(['E/2']);
  });

  test('says what is wrong with a call', async () => {
    const none = await irp('submit', '--sandbox', portal.file);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('name the files')]);
    const file = portal.write('f.csv', `Salesman,${csvOf(1, 'F')}`);
    const { code, err } = await submit(file);
    expect([code, err]).toEqual([1, expect.stringContaining('is called "Salesman"')]);
  });
});
