import {
  hasGoodCheckDigit,
  isGstinShaped,
  stateName,
  taxpayerStatuses,
  taxpayerTypes,
} from '@openirp/core';
import type { TaxpayersTable } from '../store/tables.ts';
import {
  dayIn,
  emailIn,
  type Fault,
  isFault,
  mobileIn,
  numberIn,
  oneOf,
  pinIn,
  textIn,
  yesNoIn,
} from './entry-values.ts';
import { panOf } from './pan.ts';

/** An entry of the register as somebody hands it over: a line of a file, an answer of a portal. */
export type GivenEntry = Readonly<Record<string, unknown>>;

/** The columns that an entry fills; the others are the register's own. */
export type EntryColumn = Exclude<keyof TaxpayersTable, 'pan' | 'source' | 'updated_at'>;

/** An entry as read: fit for the register, or with everything that is wrong with it. */
export type ReadEntry =
  | {
      readonly row: Omit<TaxpayersTable, 'source' | 'updated_at'>;
      /** Columns that the entry speaks of; what the register knows of the others stays. */
      readonly given: ReadonlySet<EntryColumn>;
      readonly warnings: readonly string[];
    }
  | { readonly row?: undefined; readonly problems: readonly string[] };

type Read = (value: string) => string | number | null | Fault;

interface Field {
  readonly column: EntryColumn;
  /** As GSTIN details spell it on the wire. */
  readonly name: string;
  /** Other names, compared without case, spaces and underscores. */
  readonly others?: readonly string[];
  readonly isRequired?: true;
  readonly read: Read;
}

const gstin: Read = (text) => {
  const value = text.toUpperCase();
  return isGstinShaped(value)
    ? value
    : { fault: 'is not two digits and thirteen letters or digits' };
};

/** 99 registers from no state: foreign suppliers of online services, and UN bodies. */
const state: Read = (text) => {
  const code = text.padStart(2, '0');
  return stateName(code) !== undefined || code === '99' ? code : { fault: 'is no state code' };
};

/** Every member of an entry, in the order in which the pages print them. */
export const entryFields: readonly Field[] = [
  { column: 'gstin', name: 'Gstin', isRequired: true, read: gstin },
  {
    column: 'legal_name',
    name: 'LegalName',
    others: ['lglnm'],
    isRequired: true,
    read: textIn(500),
  },
  { column: 'trade_name', name: 'TradeName', others: ['trdnm'], read: textIn(500) },
  { column: 'building_name', name: 'AddrBnm', others: ['buildingname'], read: textIn(200) },
  { column: 'building_no', name: 'AddrBno', others: ['buildingno'], read: textIn(100) },
  { column: 'floor', name: 'AddrFlno', others: ['floor'], read: textIn(100) },
  { column: 'street', name: 'AddrSt', others: ['street'], read: textIn(200) },
  { column: 'location', name: 'AddrLoc', others: ['location'], read: textIn(200) },
  { column: 'pin', name: 'AddrPncd', others: ['pin', 'pincode'], read: pinIn },
  { column: 'state_code', name: 'StateCode', others: ['stcd'], read: state },
  {
    column: 'type',
    name: 'TxpType',
    others: ['type', 'taxpayertype'],
    isRequired: true,
    read: oneOf(taxpayerTypes),
  },
  { column: 'status', name: 'Status', isRequired: true, read: oneOf(taxpayerStatuses) },
  { column: 'block_status', name: 'BlkStatus', others: ['blockstatus'], read: oneOf(['U', 'B']) },
  { column: 'registered_on', name: 'DtReg', others: ['registeredon'], read: dayIn },
  { column: 'deregistered_on', name: 'DtDReg', others: ['deregisteredon'], read: dayIn },
  { column: 'turnover_crore', name: 'TurnoverCrore', others: ['turnover'], read: numberIn(1e9) },
  {
    column: 'einvoice_enabled',
    name: 'EinvoiceEnabled',
    others: ['einvoice', 'enabled'],
    read: yesNoIn,
  },
  { column: 'mobile', name: 'Mobile', others: ['mobileno', 'mobilenumber'], read: mobileIn },
  { column: 'email', name: 'Email', others: ['emailid', 'mail'], read: emailIn },
];

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const byName = new Map(
  entryFields.flatMap((field) =>
    [field.name, field.column, ...(field.others ?? [])].map(
      (name) => [plain(name), field] as const,
    ),
  ),
);

/** The wire's name of the member that a column of a file holds; undefined for one that none is. */
export const entryMember = (header: string): string | undefined => byName.get(plain(header))?.name;

/** Members without which an entry says too little. */
export const requiredMembers: readonly string[] = entryFields
  .filter(({ isRequired }) => isRequired)
  .map(({ name }) => name);

/** Reads an entry whose members go by any of their names. */
export function readEntry(entry: GivenEntry): ReadEntry {
  const problems: string[] = [];
  const values: Partial<Record<EntryColumn, string | number | null>> = {};
  for (const [name, value] of Object.entries(entry)) {
    const field = byName.get(plain(name));
    if (field === undefined) continue;
    const text = textOf(value);
    if (text === undefined) problems.push(`${field.name} is neither text nor number`);
    else take(field, text, values, problems);
  }
  for (const { column, name, isRequired } of entryFields) {
    if (
      isRequired &&
      values[column] == null &&
      !problems.some((one) => one.startsWith(`${name} `))
    ) {
      problems.push(`${name} is missing`);
    }
  }
  if (problems.length === 0) problems.push(...contradictions(values));
  if (problems.length > 0) return { problems };
  const given = new Set(Object.keys(values) as EntryColumn[]);
  return { row: completed(values), given, warnings: warningsAbout(values) };
}

/** A value as text; empty for one that is not given. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}

function take(
  { column, name, read }: Field,
  text: string,
  values: Partial<Record<EntryColumn, string | number | null>>,
  problems: string[],
): void {
  const value = text === '' ? null : read(text);
  if (isFault(value)) problems.push(`${name} "${shortened(text)}" ${value.fault}`);
  else values[column] = value;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

type Values = Readonly<Partial<Record<EntryColumn, string | number | null>>>;

function contradictions({ gstin, state_code, registered_on, deregistered_on }: Values): string[] {
  const home = String(gstin).slice(0, 2);
  const problems: string[] = [];
  if (isFault(state(home))) problems.push(`Gstin "${gstin}" begins with no state code`);
  if (state_code != null && state_code !== home) {
    problems.push(`StateCode "${state_code}" is not that of the Gstin "${gstin}"`);
  }
  if (registered_on != null && deregistered_on != null && deregistered_on < registered_on) {
    problems.push(`DtDReg "${deregistered_on}" is before DtReg "${registered_on}"`);
  }
  return problems;
}

/** Worth a look, but no reason to leave a taxpayer out: sandbox GSTINs fail the check digit. */
function warningsAbout({ gstin, status, deregistered_on }: Values): string[] {
  const warnings: string[] = [];
  if (!hasGoodCheckDigit(String(gstin))) {
    warnings.push(`Gstin "${gstin}" has a wrong check digit; a production portal refuses it`);
  }
  if (status === 'CNL' && deregistered_on == null) {
    warnings.push(`Gstin "${gstin}" is cancelled without DtDReg; its documents get 3075`);
  }
  return warnings;
}

/** The row of an entry that is new, with what follows from what is given. */
function completed(values: Values): Omit<TaxpayersTable, 'source' | 'updated_at'> {
  const gstin = String(values.gstin);
  const type = String(values.type);
  const legalName = String(values.legal_name);
  return {
    gstin,
    pan: panOf(gstin),
    legal_name: legalName,
    trade_name: String(values.trade_name ?? legalName),
    type,
    status: String(values.status),
    block_status: String(values.block_status ?? 'U'),
    registered_on: (values.registered_on ?? null) as string | null,
    deregistered_on: (values.deregistered_on ?? null) as string | null,
    turnover_crore: (values.turnover_crore ?? null) as number | null,
    // Only these two kinds of taxpayers supply with an e-invoice.
    einvoice_enabled: Number(values.einvoice_enabled ?? (type === 'REG' || type === 'SED')),
    mobile: (values.mobile ?? null) as string | null,
    email: (values.email ?? null) as string | null,
    building_name: (values.building_name ?? null) as string | null,
    building_no: (values.building_no ?? null) as string | null,
    floor: (values.floor ?? null) as string | null,
    street: (values.street ?? null) as string | null,
    location: (values.location ?? null) as string | null,
    pin: (values.pin ?? null) as number | null,
    state_code: gstin.slice(0, 2),
  };
}
