import type { EwayBillRule } from '../rule.ts';

/** The formats that the e-invoice portals publish in their general master, and one that it lacks. */
const formats = [
  // State, district, series of up to three letters, number: KA01AB1234.
  /^[A-Z]{2}[0-9]{2}[A-Z]{0,3}[0-9]{4}$/,
  // A district of three digits: DL001A1234.
  /^[A-Z]{2}[0-9]{3}[A-Z][0-9]{4}$/,
  // The form of old registrations: KAA1234.
  /^[A-Z]{3}[0-9]{4}$/,
  // The series of the whole country, newer than that master: 22BH1234AA.
  /^[0-9]{2}BH[0-9]{4}[A-Z]{1,2}$/,
  // Defence, temporary registration, Bhutan, Nepal: 7 to 15 characters.
  /^(DF|TM|TR|BP|NP)[0-9A-Z]{5,13}$/,
];

const of = (VehNo: string) => ({ invoice: { EwbDtls: { VehNo } } });

export default {
  id: 'eway-bill/vehicle-number-formed',
  code: '4014',
  message: 'Invalid Vehicle Number',
  at: 'EwbDtls.VehNo',
  source: 'validations, e-way bill 14.16',
  confidence: 'sure',
  why:
    'Officers look vehicles up by number, so it has one of the published forms, in any letter ' +
    'case. NIC also asks the register of vehicles (Vahan), which is not open to others.',
  cure: 'Send it as registered, without blanks, the district with two digits: DL01AB1234.',
  holds: ({ vehicleNumber }) =>
    vehicleNumber === undefined ||
    formats.some((format) => format.test(vehicleNumber)) || {
      expected: 'a vehicle number such as KA01AB1234',
      actual: vehicleNumber,
    },
  accepts: {
    'two letters in the series': of('KA01AB1234'),
    'one letter in the series': of('KA01A1234'),
    'three letters in the series': of('KA01ABC1234'),
    'no series': of('KA011234'),
    'three digits for the district': of('DL001A1234'),
    'an old number': of('KAA1234'),
    'the series of the whole country': of('22BH1234AA'),
    'small letters': of('ka01ab1234'),
    'a defence vehicle': of('DF12B3456'),
    'a temporary registration': of('TM0826KA0123'),
    'a temporary registration, as newer ones begin': of('TR29KA123456'),
    'a vehicle of Bhutan': of('BP1A2345'),
    'a vehicle of Nepal': of('NPBA1KHA1234'),
  },
  refuses: {
    'three digits in the number': of('KA01AB123'),
    'one digit for the district': of('DL1AB1234'),
    'letters only': of('LORRY'),
    'a vehicle of Nepal, cut short': of('NP1234'),
    'too long for a temporary registration': of('TM12345678901234'),
    'no number at all, by IRN': { byIrn: { VehNo: '0000' } },
  },
} satisfies EwayBillRule;
