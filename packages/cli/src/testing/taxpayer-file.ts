import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gstinCheckCharacter } from '@openirp/core';
import type { Ended } from './irp.ts';

/** A GSTIN that is nobody's, since no PAN has an R as its fourth letter; up to a million of them. */
export function gstinOf(serial: number): string {
  const digits = String(serial).padStart(6, '0');
  const letters = digits.slice(0, 2).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)]!);
  const stem = `29Z${letters}RX${digits.slice(2)}Z1Z`;
  return stem + gstinCheckCharacter(stem);
}

export const header = 'Gstin,LegalName,TradeName,AddrLoc,AddrPncd,TxpType,Status,DtReg';

export const lineOf = (serial: number, name = `Taxpayer ${serial}`): string =>
  `${gstinOf(serial)},${name},,Bengaluru,560001,REG,ACT,2017-07-01`;

/** What an SQL question finds in a data folder's database. */
export function asked<T>(data: string, sql: string): T[] {
  const database = new DatabaseSync(join(data, 'irp.sqlite'), { readOnly: true });
  try {
    return database.prepare(sql).all() as T[];
  } finally {
    database.close();
  }
}

/** The register's entries. */
export const rowsIn = (data: string) =>
  asked<{ gstin: string; legal_name: string }>(data, 'select * from taxpayers order by gstin');

/** The report that an import names. */
export const reportOf = ({ out }: Ended): string =>
  readFileSync(/The report is (\S+)/.exec(out)![1]!, 'utf8');
