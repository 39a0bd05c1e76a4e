import type { Content } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import type { PrintableEwayBill } from '../printable-invoice.ts';
import { type Pair, pairGrid, section } from './blocks.ts';
import { transportMode, vehicleType } from './code-names.ts';
import { shownInstant } from './times.ts';

/** The e-way bill, or the transport that was given for one. */
export function ewayBill(bill: PrintableEwayBill | undefined, transport: Fields): Content[] {
  if (bill === undefined && transport.isEmpty) return [];
  const rows = [...(bill === undefined ? [] : billPairs(bill)), ...transportPairs(transport)];
  return [section(bill === undefined ? 'Transport details' : 'e-Way Bill', pairGrid(rows))];
}

const billPairs = ({ number, generatedAt, validTill, status }: PrintableEwayBill): Pair[] => [
  ['e-Way Bill No.', status === 'CNL' ? `${number}, CANCELLED` : String(number)],
  ['Generated', shownInstant(generatedAt)],
  ['Valid till', validTill === null ? 'not yet valid: Part B is missing' : shownInstant(validTill)],
];

function transportPairs(transport: Fields): Pair[] {
  const distance = transport.number('Distance');
  return [
    ['Transporter ID', transport.text('TransId')],
    ['Transporter', transport.text('TransName')],
    ['Mode', transportMode(transport.text('TransMode'))],
    // Zero asks the portal to look the distance up.
    ['Distance', distance === undefined || distance === '0' ? undefined : `${distance} km`],
    ['Document No.', transport.text('TransDocNo')],
    ['Document Date', transport.text('TransDocDt')],
    ['Vehicle No.', transport.text('VehNo')],
    ['Vehicle Type', vehicleType(transport.text('VehType'))],
  ];
}
