import { hasGoodCheckDigit, isGstinShaped, refusal } from '@openirp/core';
import type { Irp } from '../irp.ts';
import type { Call } from './endpoint.ts';

type Entry = NonNullable<Awaited<ReturnType<Irp['taxpayers']['find']>>>;

/** The GSTIN that a call asks for. Throws 3028 for one that cannot be. */
export function askedGstin({ parameter, query }: Call, { rules }: Irp): string {
  const gstin = (parameter || query('gstin', 'param1') || '').trim().toUpperCase();
  const isGood = rules.checkDigits ? hasGoodCheckDigit(gstin) : isGstinShaped(gstin);
  if (!isGood) throw refusal('3028', [gstin]);
  return gstin;
}

/** The plain answer about a GSTIN (wire contract 9). StateCode and AddrPncd are numbers. */
export const gstinAnswer = (entry: Entry) => ({
  Gstin: entry.gstin,
  TradeName: entry.trade_name,
  LegalName: entry.legal_name,
  AddrBnm: entry.building_name,
  AddrBno: entry.building_no,
  AddrFlno: entry.floor,
  AddrSt: entry.street,
  AddrLoc: entry.location,
  StateCode: Number(entry.state_code),
  AddrPncd: entry.pin,
  TxpType: entry.type,
  Status: entry.status,
  BlkStatus: entry.block_status,
  DtReg: entry.registered_on,
  DtDReg: entry.deregistered_on,
});

/** The same without the days of registration, which the older version does not have. */
export function withoutDays(answer: unknown): unknown {
  const { DtReg, DtDReg, ...older } = answer as ReturnType<typeof gstinAnswer>;
  return older;
}
