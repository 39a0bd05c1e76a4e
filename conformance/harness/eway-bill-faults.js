// What refuses an e-way bill: one row a fault, asked with the invoice and with its IRN alike.
import { byAir, byRail, byRoad, byShip, slip, TRANSPORTER } from './eway-bill.js';
import {
  ABROAD,
  EXPORT,
  NOWHERE,
  PIN_ON_NO_MAP,
  PLANT,
  PLATFORM,
  SHIPPED_TO_PORT,
} from './places.js';

const SERVICE = { ItemList: [{ IsServc: 'Y', HsnCd: '998313' }] };
const TO_ABROAD = { BuyerDtls: ABROAD };

/**
 * `details` asks for the bill, given the days around today as dd/MM/yyyy; `invoice` is laid over the
 * valid invoice, `facts` go to its maker. A row brings its code and no other.
 */
export const faults = [
  { code: '4009', name: 'a service alone', invoice: SERVICE, details: () => byRoad() },
  {
    code: '4010',
    name: 'a credit note',
    invoice: { DocDtls: { Typ: 'CRN' } },
    details: () => byRoad(),
  },
  {
    code: '4010',
    name: 'a debit note',
    invoice: { DocDtls: { Typ: 'DBN' } },
    details: () => byRoad(),
  },
  { code: '4011', name: 'road without a vehicle', details: () => byRoad({ VehNo: undefined }) },
  {
    code: '4011',
    name: 'road with a transporter instead of a vehicle',
    details: () => byRoad({ VehNo: undefined, TransId: TRANSPORTER }),
  },
  {
    code: '4012',
    name: 'rail without a receipt number',
    details: ({ today }) => byRail(today, { TransDocNo: undefined }),
  },
  {
    code: '4012',
    name: 'air without an airway bill number',
    details: ({ today }) => byAir(today, { TransDocNo: undefined }),
  },
  ...['KA01AB123', 'DL1AB1234', 'LORRY', '0000', 'KA01ABCD1234', 'NP1234'].map((VehNo) => ({
    code: '4014',
    name: `the vehicle ${VehNo}`,
    details: () => byRoad({ VehNo }),
  })),
  {
    code: '4016',
    name: 'a receipt of tomorrow',
    details: ({ tomorrow }) => byRail(tomorrow),
  },
  ...['2026-08-14', '14-08-2026', '31/02/2026', '29/02/2027', '00/00/0000', '01/13/2026'].map(
    (day) => ({ code: '4017', name: `the day ${day}`, details: () => byRail(day) }),
  ),
  {
    code: '4019',
    name: 'a distance of 0 alone',
    details: () => ({ Distance: 0 }),
    message: 'Provide Transporter ID in order to generate Part A of e-Way Bill',
  },
  { code: '4019', name: 'a distance alone', details: () => ({ Distance: 100 }) },
  {
    code: '4019',
    name: 'a distance and an empty mode',
    details: () => ({ Distance: 100, TransMode: '' }),
  },
  {
    code: '4019',
    name: 'a distance alone for a service',
    invoice: SERVICE,
    details: () => ({ Distance: 0 }),
  },
  {
    code: '4021',
    name: 'a receipt of the day before the invoice',
    details: ({ yesterday }) => byRail(yesterday),
  },
  {
    code: '4022',
    name: 'road without a vehicle type',
    details: () => byRoad({ VehType: undefined }),
  },
  { code: '4023', name: 'rail without a receipt date', details: () => byRail(undefined) },
  { code: '4023', name: 'air without an airway bill date', details: () => byAir(undefined) },
  {
    code: '4024',
    name: 'over-dimensional cargo by rail',
    details: ({ today }) => byRail(today, { VehType: 'O' }),
  },
  {
    code: '4024',
    name: 'over-dimensional cargo by air',
    details: ({ today }) => byAir(today, { VehType: 'O' }),
  },
  {
    code: '4027',
    name: "a transporter's name alone",
    details: () => slip({ TransId: undefined, TransName: 'Carriers' }),
  },
  {
    code: '4028',
    name: 'a vehicle without a mode',
    details: () => byRoad({ TransMode: undefined }),
  },
  {
    code: '4028',
    name: 'a Part A slip with a vehicle',
    details: () => slip({ VehNo: 'KA01AB1234' }),
  },
  {
    code: '4028',
    name: 'a Part A slip with a transport document',
    details: ({ today }) => slip({ TransDocNo: 'LR/1', TransDocDt: today }),
  },
  ...[0, 101].map((Distance) => ({
    code: '4029',
    name: `${Distance} km within one PIN code`,
    invoice: {
      DispDtls: PLANT,
      ShipDtls: { ...SHIPPED_TO_PORT, Pin: PLANT.Pin, Stcd: PLANT.Stcd },
    },
    details: () => byRoad({ Distance }),
  })),
  {
    code: '4030',
    name: 'no distance to a PIN code on no map',
    invoice: { ShipDtls: { ...PLATFORM, Pin: PIN_ON_NO_MAP } },
    details: () => byRoad({ Distance: 0 }),
    message: /^The distance between the pincodes \d{6} and 100001 is not available/,
  },
  {
    code: '4031',
    name: 'an export to nowhere in India',
    invoice: TO_ABROAD,
    facts: EXPORT,
    details: () => byRoad(),
  },
  {
    code: ['4032', '4033'],
    name: 'an export shipped to another country',
    invoice: { ...TO_ABROAD, ShipDtls: { ...SHIPPED_TO_PORT, ...NOWHERE } },
    facts: EXPORT,
    details: () => byRoad(),
  },
  {
    code: '4033',
    name: 'an export shipped to PIN code 999999',
    invoice: { ...TO_ABROAD, ShipDtls: { ...PLATFORM, Pin: 999999 } },
    facts: EXPORT,
    details: () => byRoad(),
  },
  {
    code: '4034',
    name: 'no distance to PIN code 999999',
    invoice: { ShipDtls: { ...PLATFORM, Pin: 999999 } },
    details: () => byRoad({ Distance: 0 }),
  },
  {
    code: ['4035', '4036'],
    name: 'an export dispatched from another country',
    invoice: { ...TO_ABROAD, ShipDtls: SHIPPED_TO_PORT, DispDtls: { ...PLANT, ...NOWHERE } },
    facts: EXPORT,
    details: () => byRoad(),
  },
  {
    code: '4036',
    name: 'an export dispatched from PIN code 999999',
    invoice: {
      ...TO_ABROAD,
      ShipDtls: SHIPPED_TO_PORT,
      DispDtls: { ...PLANT, Pin: 999999, Stcd: '97' },
    },
    facts: EXPORT,
    details: () => byRoad(),
  },
  {
    code: '4039',
    name: 'a ship as a regular vehicle',
    details: ({ today }) => byShip(today, { VehType: 'R' }),
  },
  {
    code: '4040',
    name: 'a ship without vehicle and bill of lading',
    details: ({ today }) => byShip(today, { TransDocNo: undefined }),
  },
  {
    code: '4040',
    name: 'a ship with a bill of lading of no day',
    details: () => byShip(undefined),
  },
];

/** Members of the transport that today's schema refuses: one 5002, and nothing is registered. */
export const malformed = {
  'no Distance': { Distance: undefined },
  'Distance with a fraction': { Distance: 100.5 },
  'Distance below 0': { Distance: -1 },
  'Distance of 4001': { Distance: 4001 },
  'TransMode 5': { TransMode: '5' },
  'TransMode a number': { TransMode: 1 },
  'VehType X': { VehType: 'X' },
  'VehType in lower case': { VehType: 'r' },
  'VehNo of three characters': { VehNo: 'KA1' },
  'VehNo with a blank': { VehNo: 'KA 01 AB 1234' },
  'TransId of 14 characters': { TransId: TRANSPORTER.slice(1) },
  'TransId in lower case': { TransId: TRANSPORTER.toLowerCase() },
  'TransName of two letters': { TransName: 'AB' },
  'TransDocNo of 16 characters': { TransDocNo: 'R'.repeat(16) },
  'TransDocNo with a quote': { TransDocNo: "RR'1" },
  'TransDocDt of nine characters': { TransDocDt: '1/08/2026' },
};
