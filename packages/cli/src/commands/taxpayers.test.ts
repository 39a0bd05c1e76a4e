import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { auditActs } from '../testing/audit-acts.ts';
import { irp, spawnIrp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';
import { gstinOf, header, lineOf, reportOf, rowsIn } from '../testing/taxpayer-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-taxpayers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
/** A data folder and a file of a test's own. */
function fresh(content: string | Buffer, extension = 'csv'): { data: string; file: string } {
  const stem = join(folder, `${++made}`);
  writeFileSync(`${stem}.${extension}`, content);
  return { data: `${stem}.data`, file: `${stem}.${extension}` };
}

describe('irp taxpayers import', () => {
  test('takes good lines, skips bad ones with number and reason, and tells both', async () => {
    const { data, file } = fresh(
      [
        `\ufeff${header}`,
        lineOf(1, '"Acme ""Traders"", Bengaluru"'),
        lineOf(2).replace('REG', 'XYZ'),
        '',
        'not,a,taxpayer',
        lineOf(3).replace('560001', 'near the lake'),
        lineOf(1, 'Acme again'),
        '02AMBPG7773M002,Dummy,,,,REG,ACT,',
        `${gstinOf(4)},"Two`,
        'lines",,,,REG,ACT,',
        lineOf(5),
      ].join('\r\n'),
    );
    const ended = await irp('taxpayers', 'import', file, '--data', data);
    const { code, out, err } = ended;
    expect(err).toContain('line 3: skipped: TxpType "XYZ" is none of REG, COM');
    expect(err).toContain('line 5: skipped: has 3 cells where the header has 8');
    expect(err).toContain('line 6: skipped: AddrPncd "near the lake" is not a PIN code');
    expect(err).toContain(`line 7: warning: ${gstinOf(1)} stands in this file before`);
    expect(err).toContain('line 8: warning: Gstin "02AMBPG7773M002" has a wrong check digit');
    expect(err).toContain('line 9: skipped: LegalName "Two\nlines" holds characters');
    expect(out).toContain('3 added, 0 changed, 4 skipped, 2 warnings');
    expect(code).toBe(3);
    expect(reportOf(ended)).toBe(err);
    expect(
      rowsIn(data)
        .map(({ legal_name }) => legal_name)
        .toSorted(),
    ).toEqual(['Acme again', 'Dummy', 'Taxpayer 5']);
  });

  test('reads JSON lines, of any members and line ends', async () => {
    const entry = { Gstin: gstinOf(1), LegalName: 'Acme', TxpType: 'SEZ', Status: 'ACT' };
    const { data, file } = fresh(
      [
        JSON.stringify({ ...entry, StateCode: 29, AddrPncd: 560001, DtDReg: null, More: [1] }),
        '{"Gstin":',
        '[1]',
        'null',
        JSON.stringify({ ...entry, Gstin: gstinOf(2), LegalName: { a: 1 } }),
        JSON.stringify({ ...entry, Gstin: gstinOf(3), TurnoverCrore: 600.5 }),
      ].join('\n'),
      'ndjson',
    );
    const { out, err } = await irpHere(['taxpayers', 'import', file, '--data', data]);
    expect(out).toContain('2 added, 0 changed, 4 skipped, 0 warnings');
    expect(err).toContain('line 2: skipped: is not JSON');
    expect(err).toContain('line 5: skipped: LegalName is neither text nor number');
    expect(rowsIn(data)).toHaveLength(2);
  });
});

describe('an import of known taxpayers', () => {
  test('stands in the audit log, with its counts and whether it had contacts', async () => {
    const { data, file } = fresh(`${header}\n${lineOf(1)}\n`);
    await irpHere(['taxpayers', 'import', file, '--data', data]);
    const added = { added: 1, changed: 0, skipped: 0, hasContacts: false };
    const acts = await auditActs(data);
    expect(acts).toMatchObject([
      { actor: 'operator', act: 'taxpayer import begun', subject: 'taxpayers' },
      { actor: 'operator', act: 'taxpayers imported', subject: 'taxpayers', ...added },
    ]);
    expect(acts[1].hash).toMatch(/^[0-9a-f]{64}$/);
    writeFileSync(file, `${header},Mobile,Email\n${lineOf(1)},9800000001,a@b.example\n`);
    await irpHere(['taxpayers', 'import', file, '--data', data]);
    const last = (await auditActs(data)).at(-1);
    expect(last).toMatchObject({ added: 0, changed: 1, hasContacts: true });
    expect(JSON.stringify(last)).not.toContain('9800000001');
    // Nothing is imported the second time.
    await irpHere(['taxpayers', 'import', file, '--data', data]);
    expect(await auditActs(data)).toHaveLength(4);
  });

  test('changes them in the columns that the file has', async () => {
    const { data, file } = fresh(`${header},TurnoverCrore\n${lineOf(1)},150\n`);
    await irpHere(['taxpayers', 'import', file, '--data', data]);
    writeFileSync(file, `Gstin;LegalName;TxpType;Status\n${gstinOf(1)};Renamed;REG;SUS\n`);
    const { code, out } = await irpHere(['taxpayers', 'import', file, '--data', data]);
    expect([code, out]).toEqual([0, expect.stringContaining('0 added, 1 changed')]);
    const shown = await irpHere(['taxpayers', 'show', gstinOf(1).toLowerCase(), '--data', data]);
    expect(shown.out).toMatch(/legal_name\s+Renamed/);
    expect(shown.out).toMatch(/turnover_crore\s+150/);
    expect(shown.out).toMatch(/status\s+SUS/);
  });

  test('knows a file that it has seen', async () => {
    const { data, file } = fresh(`${header}\n${lineOf(1)}\n`);
    await irpHere(['taxpayers', 'import', file, '--data', data]);
    const again = await irpHere(['taxpayers', 'import', file, '--data', data]);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('was imported on')]);
    const anew = await irpHere(['taxpayers', 'import', file, '--data', data, '--again']);
    expect(anew.out).toContain('0 added, 1 changed, 0 skipped, 0 warnings');
  });
});

describe('irp taxpayers', () => {
  test.each([
    ['a binary file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), 'is a binary file'],
    ['an archive', Buffer.from('PK\u0003\u0004rest'), 'save it as CSV'],
    ['UTF-16', Buffer.from(`\ufeff${header}\n`, 'utf16le'), 'is UTF-16'],
    ['nothing', Buffer.from(''), 'is empty'],
    ['empty lines', Buffer.from('\n\n\r\n'), 'holds nothing'],
    [
      'another header',
      Buffer.from('Name,Mobile\nA,1\n'),
      'has no column Gstin, no column LegalName',
    ],
    ['a column twice', Buffer.from(`${header},GSTIN\n`), 'two columns for Gstin'],
    ['a JSON array', Buffer.from('[{"Gstin":""}]'), 'is a JSON array'],
    ['a first line without end', Buffer.alloc(200_000, 'x'), 'line 1 is longer than'],
    ['an unknown encoding', Buffer.from('Gst\xedn,LegalName\n', 'latin1'), 'is not UTF-8 text'],
  ])('refuses %s, and takes nothing of it', async (_what, content, message) => {
    const { data, file } = fresh(content);
    const { code, err } = await irpHere(['taxpayers', 'import', file, '--data', data]);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(rowsIn(data)).toEqual([]);
  });

  test('explains a file that is not there, and a GSTIN that nobody has', async () => {
    const { data } = fresh('');
    const gone = await irpHere(['taxpayers', 'import', join(folder, 'gone.csv'), '--data', data]);
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('gone.csv')]);
    const nobody = await irpHere(['taxpayers', 'show', gstinOf(1), '--data', data]);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('does not know')]);
  });
});

describe('a line of a gigabyte', () => {
  test('costs no memory and nothing but itself', { timeout: 120_000 }, async () => {
    const { data, file } = fresh(`${header}\n${lineOf(1)}\n`);
    // A hole costs no disk and reads as one long line.
    const descriptor = openSync(file, 'r+');
    const end = fstatSync(descriptor).size;
    writeSync(descriptor, 'x'.repeat(10_000), end);
    writeSync(descriptor, `\n${lineOf(2)}\n`, end + 2 ** 30);
    closeSync(descriptor);
    const { child, ended } = spawnIrp('taxpayers', 'import', file, '--data', data);
    let residentKb = 0;
    const watch = setInterval(() => {
      residentKb = Math.max(residentKb, residentKbOf(child.pid!));
    }, 50);
    const { code, out, err } = await ended;
    clearInterval(watch);
    rmSync(file);
    expect(err).toContain('line 3: skipped: is longer than 65536 bytes');
    expect([code, out]).toEqual([3, expect.stringContaining('2 added, 0 changed, 1 skipped')]);
    expect(residentKb).toBeGreaterThan(0);
    expect(residentKb).toBeLessThan(220 * 1024);
  });
});

function residentKbOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
