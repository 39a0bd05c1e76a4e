import type { TaxpayersTable } from '../store/tables.ts';

/**
 * An entry of the register as the wire tells it (wire contract 9): state and PIN code are numbers.
 */
export const gstinDetails = (entry: TaxpayersTable) => ({
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

export type GstinDetails = ReturnType<typeof gstinDetails>;
