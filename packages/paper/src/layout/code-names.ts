import { masterReference, stateName } from '@openirp/core';

const names = new Map(
  masterReference().map(({ title, rows }) => [
    title,
    new Map(rows.map(([code, name]) => [code, name])),
  ]),
);

/** A code with its meaning in a published list, `B2B – Business to business`; alone if unknown. */
function named(list: string, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const name = names.get(list)?.get(code.toUpperCase());
  return name === undefined ? code : `${code} – ${name}`;
}

export const supplyType = (code: string | undefined) => named('Types of supply', code);
export const transportMode = (code: string | undefined) => named('Modes of transport', code);
export const vehicleType = (code: string | undefined) => named('Kinds of vehicles', code);
export const currency = (code: string | undefined) => named('Currencies', code);
export const country = (code: string | undefined) => named('Countries', code);

/** A state by its code: `Karnataka (29)`. */
export function state(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const name = stateName(code);
  return name === undefined ? code : `${name} (${code.padStart(2, '0')})`;
}

/** The name of a type of document, as it stands on paper. */
const documentNames: Readonly<Record<string, string>> = {
  INV: 'Tax Invoice',
  CRN: 'Credit Note',
  DBN: 'Debit Note',
};
export const documentName = (type = ''): string => documentNames[type.toUpperCase()] ?? type;

/** Y and N in words. */
export function yesNo(value: string | undefined): string | undefined {
  if (value === 'Y') return 'Yes';
  return value === 'N' ? 'No' : value;
}
