import { gstinCheckCharacter } from '@openirp/core';
import { describe, expect, test } from 'vitest';
import { entryMember, readEntry } from './taxpayer-entry.ts';

const stem = '29ZZIRX0001Z1Z';
const gstin = stem + gstinCheckCharacter(stem);
const least = { Gstin: gstin, LegalName: 'Acme', TxpType: 'REG', Status: 'ACT' };

const problemsOf = (entry: Record<string, unknown>): readonly string[] => {
  const read = readEntry(entry);
  return read.row === undefined ? read.problems : [];
};

describe('an entry', () => {
  test('of the least members gets what follows from them', () => {
    const read = readEntry(least);
    expect(read.row).toMatchObject({
      gstin,
      legal_name: 'Acme',
      trade_name: 'Acme',
      state_code: '29',
      block_status: 'U',
      einvoice_enabled: 1,
      pin: null,
      turnover_crore: null,
    });
    expect(read).toMatchObject({ warnings: [] });
    expect(read.row !== undefined && [...read.given]).toEqual([
      'gstin',
      'legal_name',
      'type',
      'status',
    ]);
  });

  test('of all members is read whole, as the wire writes it', () => {
    const { row } = readEntry({
      ...least,
      TradeName: 'Acme Traders',
      AddrBnm: 'Acme House',
      AddrBno: 12,
      AddrFlno: '3rd',
      AddrSt: 'MG Road',
      AddrLoc: 'Bengaluru',
      AddrPncd: 560001,
      StateCode: 29,
      TxpType: 'sez',
      Status: 'cnl',
      BlkStatus: 'B',
      DtReg: '2017-07-01',
      DtDReg: '31/03/2024',
      TurnoverCrore: 5.01,
      EinvoiceEnabled: 'Y',
      'Mobile No': '+91 55500 00012',
      Email: 'Signatory@Acme.example',
      Unheard: 'of',
    });
    expect(row).toEqual({
      gstin,
      pan: gstin.slice(2, 12),
      mobile: '5550000012',
      email: 'signatory@acme.example',
      legal_name: 'Acme',
      trade_name: 'Acme Traders',
      building_name: 'Acme House',
      building_no: '12',
      floor: '3rd',
      street: 'MG Road',
      location: 'Bengaluru',
      pin: 560001,
      state_code: '29',
      type: 'SEZ',
      status: 'CNL',
      block_status: 'B',
      registered_on: '2017-07-01',
      deregistered_on: '2024-03-31',
      turnover_crore: 5.01,
      einvoice_enabled: 1,
    });
  });
});

describe('what is wrong with an entry', () => {
  test.each([
    [{ Gstin: '29SHORT' }, 'Gstin "29SHORT" is not two digits and thirteen letters or digits'],
    [{ Gstin: '45ZZIRX0001Z1ZK' }, 'Gstin "45ZZIRX0001Z1ZK" begins with no state code'],
    [{ Gstin: null }, 'Gstin is missing'],
    [{ LegalName: '  ' }, 'LegalName is missing'],
    [{ Mobile: '12345' }, 'Mobile "12345" is not a mobile number of ten digits'],
    [{ Email: 'nobody' }, 'Email "nobody" is not a mail address'],
    [{ LegalName: 'two\nlines' }, 'LegalName "two\nlines" holds characters that do not print'],
    [
      { LegalName: 'x'.repeat(501) },
      `LegalName "${'x'.repeat(40)}…" is longer than 500 characters`,
    ],
    [{ LegalName: { a: 1 } }, 'LegalName is neither text nor number'],
    [{ TxpType: 'ABC' }, 'TxpType "ABC" is none of REG, COM, CAS'],
    [{ Status: 'Active' }, 'Status "Active" is none of ACT, CNL, INA, SUS, PRO'],
    [{ BlkStatus: 'X' }, 'BlkStatus "X" is none of U, B'],
    [{ AddrPncd: 12345 }, 'AddrPncd "12345" is not a PIN code of six digits'],
    [{ StateCode: '27' }, `StateCode "27" is not that of the Gstin "${gstin}"`],
    [{ StateCode: 'Goa' }, 'StateCode "Goa" is no state code'],
    [{ DtReg: '31/02/2017' }, 'DtReg "31/02/2017" is not a day'],
    [{ DtReg: '2024-01-01', DtDReg: '2023-01-01' }, 'DtDReg "2023-01-01" is before DtReg'],
    [{ TurnoverCrore: '-1' }, 'TurnoverCrore "-1" is not a number from 0'],
    [{ EinvoiceEnabled: 'perhaps' }, 'EinvoiceEnabled "perhaps" is neither Y nor N'],
  ])('%j is told by name', (change, problem) => {
    const problems = problemsOf({ ...least, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('is told all at once', () => {
    expect(problemsOf({ Gstin: 'x', TxpType: 'y', Status: 'z' })).toHaveLength(4);
    expect(problemsOf({})).toHaveLength(4);
  });

  test('is a warning for a wrong check digit, and for a cancellation on no day', () => {
    const dummy = readEntry({ ...least, Gstin: '02AMBPG7773M002' });
    expect(dummy).toMatchObject({ row: { gstin: '02AMBPG7773M002' } });
    expect(dummy).toMatchObject({ warnings: [expect.stringContaining('check digit')] });
    expect(readEntry({ ...least, Status: 'CNL' })).toMatchObject({
      warnings: [expect.stringContaining('without DtDReg')],
    });
  });

  test('is nothing for foreign suppliers of online services, of no state', () => {
    expect(problemsOf({ ...least, Gstin: '9917USA29001OSF' })).toEqual([]);
  });
});

test.each([
  ['GSTIN', 'Gstin'],
  [' legal name', 'LegalName'],
  ['Legal_Name', 'LegalName'],
  ['Pin Code', 'AddrPncd'],
  ['TxpType', 'TxpType'],
  ['registered_on', 'DtReg'],
  ['e-invoice', 'EinvoiceEnabled'],
  ['Mobile No', 'Mobile'],
  ['Phone', undefined],
  ['', undefined],
])('reads the column %j as %s', (header, member) => {
  expect(entryMember(header)).toBe(member);
});
