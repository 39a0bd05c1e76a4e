import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder, readConfig } from '@openirp/server';
import { afterAll, describe, expect, test } from 'vitest';
import { irp } from '../testing/irp.ts';
import { irpHere } from '../testing/irp-here.ts';
import { xlsx } from '../testing/xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'openirp-masters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const dataFolder = () => join(folder, `data${++made}`);

function file(name: string, content: string | Buffer): string {
  const path = join(folder, `${++made}-${name}`);
  writeFileSync(path, content);
  return path;
}

const rowsOf = async (data: string, list: 'hsn' | 'pin' | 'distance') => {
  const store = await openDataFolder(readConfig(['--data', data], {}));
  try {
    const rows = await store.masters.rows(list, (await store.masters.active())[list]);
    return Object.fromEntries(rows.map(({ code, ...row }) => [code, row]));
  } finally {
    await store.close();
  }
};

const official = [
  'HSN_CD,HSN_Description',
  '01,LIVE ANIMALS',
  '0101,"LIVE HORSES, ASSES, MULES AND HINNIES."',
  '010121,PURE-BRED BREEDING ANIMALS',
  '8471,AUTOMATIC DATA PROCESSING MACHINES',
  '84713010,PERSONAL COMPUTER',
  '995,CONSTRUCTION AND OTHERS',
  '99831,CONSULTING',
  '998313,INFORMATION TECHNOLOGY CONSULTING',
].join('\r\n');

const data = dataFolder();
/** The program in this process; the first import runs in its own. */
const masters = (...args: string[]) => irpHere(['masters', ...args]);
const imported = (list: string, file: string, data: string) =>
  masters('import', list, file, '--yes', '--data', data);

describe('irp masters import hsn', () => {
  test('shows what changes, and applies it with --yes', async () => {
    const { code, out, err } = await irp(
      ...['masters', 'import', 'hsn', file('HSN_SAC.csv', official), '--yes', '--data', data],
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('hsn: 5 rows of');
    expect(out).toContain('in the place of the list that ships');
    expect(out).toMatch(/added {4}5\n {4}0101 {2}LIVE HORSES/);
    expect(out).toContain('Version 1 of hsn is in force.');
    const codes = Object.keys(await rowsOf(data, 'hsn'));
    expect(codes.toSorted()).toEqual(['0101', '010121', '8471', '84713010', '998313']);
  });

  test('asks nobody where there is no terminal', async () => {
    const list = file('hsn.csv', official);
    const { code, err } = await masters('import', 'hsn', list, '--data', data);
    expect([code, err]).toEqual([1, expect.stringContaining('--yes applies without asking')]);
  });

  test('changes nothing by the same list', async () => {
    const list = file('hsn.csv', official);
    const { code, out } = await imported('hsn', list, data);
    expect([code, out]).toEqual([0, expect.stringContaining('nothing changes')]);
  });

  test('reads a spreadsheet of several sheets that dropped its zeros', async () => {
    const sheets = xlsx({
      About: [['Codes of goods and services']],
      HSN_MSTR: [
        ['Master of goods', ''],
        ['HSN_CD', 'HSN_Description', 'Valid From', 'Valid To'],
        [1, 'LIVE ANIMALS', '', ''],
        [101, 'LIVE HORSES, ASSES & MULES', '', ''],
        [1012100, 'Pure-bred', '01/05/2022', '2026-03-31'],
        ['8471.30.10', 'PERSONAL COMPUTER', '', ''],
        ['total', '', '', ''],
        [1071234, 'No such heading', '', ''],
        [84713020, 'Bad day', 'yesterday', ''],
      ],
      SAC_MSTR: [
        ['SAC_CD', 'SAC_Description'],
        [998313, 'INFORMATION TECHNOLOGY CONSULTING'],
      ],
    });
    const { out, err } = await imported('hsn', file('HSN_SAC.xlsx', sheets), data);
    expect(err).toContain('HSN_MSTR, line 4: warning: 101 is taken as 0101');
    expect(err).toContain('HSN_MSTR, line 7: skipped: "total" is no code');
    expect(err).toContain('HSN_MSTR, line 8: skipped: "1071234" has 7 digits');
    expect(err).toContain('HSN_MSTR, line 9: skipped: "yesterday" is no day');
    expect(out).toContain('in the place of version 1');
    expect(out).toMatch(/added {4}1\n {4}01012100/);
    expect(out).toMatch(/removed {2}2\n {4}010121/);
    expect(out).toMatch(
      /changed {2}1\n {4}0101 {2}LIVE HORSES, ASSES, MULES AND HINNIES. -> LIVE HOR/,
    );
    expect(await rowsOf(data, 'hsn')).toMatchObject({
      '01012100': { validFrom: '2022-05-01', validTo: '2026-03-31' },
      '84713010': { data: 'PERSONAL COMPUTER', validFrom: null },
    });
  });

  test('is listed, and rolled back', async () => {
    const { out } = await masters('list', '--data', data);
    expect(out).toMatch(/^ {2}hsn 0 {2}as it ships$/m);
    expect(out).toMatch(/^ {2}hsn 1 {2}20.* UTC {2}5 rows {2}\S*HSN_SAC.csv {2}[0-9a-f]{64}$/m);
    expect(out).toMatch(/^\* hsn \d {2}20.* UTC {2}4 rows {2}\S*HSN_SAC.xlsx/m);
    const back = await masters('rollback', 'hsn', '1', '--data', data);
    expect([back.code, back.out]).toEqual([0, expect.stringContaining('Version 1 of hsn is in')]);
    expect(Object.keys(await rowsOf(data, 'hsn'))).toHaveLength(5);
    const nowhere = await masters('rollback', 'hsn', '77', '--data', data);
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('no version 77')]);
  });
});

describe('irp masters import', () => {
  test('reads the post office directory into states', async () => {
    const data = dataFolder();
    const directory = file(
      'pincodes.csv',
      [
        'circlename,officename,pincode,statename',
        'Karnataka Circle,Bangalore GPO,560001,KARNATAKA',
        'Karnataka Circle,Other,560001,KARNATAKA',
        'Tamilnadu Circle,Border,605106,TAMIL NADU',
        'Tamilnadu Circle,Border too,605106,PUDUCHERRY',
        'Tripura,Agartala,799001,TELANGANA',
        'Unknown,Nowhere,56000,KARNATAKA',
        'Unknown,Nowhere,560002,NA',
        'By code,,400001,27',
      ].join('\n'),
    );
    const { out, err } = await imported('pin', directory, data);
    expect(err).toContain('line 7: skipped: "56000" is no PIN code');
    expect(err).toContain('line 8: skipped: "NA" is no state');
    expect(err).toContain('799001: skipped: the published prefixes have it in another state');
    expect(out).toContain('pin: 3 rows');
    expect(await rowsOf(data, 'pin')).toMatchObject({
      400001: { data: '27' },
      560001: { data: '29' },
      605106: { data: '33,34' },
    });
  });

  test('reads distances, of which the last of each pair counts', async () => {
    const data = dataFolder();
    const list = file(
      'km.csv',
      [
        'From Pin;To Pin;KM',
        '560001;400001;984',
        '400001;560001;985.4',
        '560001;600001;far',
        '110001;560001;2150',
      ].join('\n'),
    );
    const { out, err } = await imported('distance', list, data);
    expect(err).toContain('line 4: skipped: "far" is no distance');
    expect(err).toContain('1 rows repeat a code');
    expect(out).toContain('distance: 2 rows');
    expect(await rowsOf(data, 'distance')).toMatchObject({
      '400001-560001': { data: '985' },
      '110001-560001': { data: '2150' },
    });
  });

  test.each([
    ['other columns', 'a.csv', 'Name,Mobile\nA,1\n', 'no columns code'],
    ['rows that are no codes', 'a.csv', 'code\nx\ny\n', '2 rows skipped, 0 good'],
    ['no rows', 'a.csv', 'code,description\n', '0 good'],
    ['nothing', 'a.csv', '', 'is empty'],
    [
      'a broken spreadsheet',
      'a.xlsx',
      'PK\u0003\u0004broken',
      'is no spreadsheet that can be read',
    ],
    ['a binary file', 'a.csv', 'a\0b', 'is a binary file'],
  ])('refuses a file of %s', async (_what, name, content, message) => {
    const data = dataFolder();
    const { code, err } = await imported('hsn', file(name, content), data);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(await rowsOf(data, 'hsn')).toEqual({});
  });

  test('knows three lists', async () => {
    const { code, err } = await masters('import', 'ports', 'ports.csv');
    expect(code).not.toBe(0);
    expect(err).toContain('Allowed choices are hsn, pin, distance');
  });
});
