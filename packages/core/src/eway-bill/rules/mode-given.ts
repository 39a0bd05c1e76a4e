import type { EwayBillRule } from '../rule.ts';

export default {
  id: 'eway-bill/mode-given',
  code: '4028',
  message: 'Transport mode is mandatory as Vehicle Number/Transport Document Number is given',
  at: 'EwbDtls.TransMode',
  source: 'validations, e-way bill 14.10 and 14.15',
  confidence: 'sure',
  why:
    'A vehicle or a transport document makes Part B, which begins with the mode. In a Part A ' +
    'slip neither has a place.',
  cure: 'Fill TransMode: 1 road, 2 rail, 3 air, 4 ship. For a Part A slip send TransId alone.',
  holds: ({ mode, vehicleNumber, documentNumber }) =>
    mode !== undefined ||
    (vehicleNumber ?? documentNumber) === undefined || { expected: 'a mode from 1 to 4' },
  accepts: {
    'a lorry': {},
    'a transporter alone': {
      invoice: {
        EwbDtls: { TransMode: null, VehNo: null, VehType: null, TransId: '29ZZIRX0010Z1CU' },
      },
    },
  },
  refuses: {
    'a vehicle without a mode': { invoice: { EwbDtls: { TransMode: null } } },
    'a vehicle with an empty mode': { invoice: { EwbDtls: { TransMode: '' } } },
    'a transport document in a Part A slip': {
      byIrn: {
        TransMode: null,
        VehNo: null,
        VehType: null,
        TransId: '29ZZIRX0010Z1CU',
        TransDocNo: 'RR/1',
      },
    },
  },
} satisfies EwayBillRule;
