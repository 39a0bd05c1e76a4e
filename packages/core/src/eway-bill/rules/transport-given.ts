import type { EwayBillRule } from '../rule.ts';

const nothing = { TransMode: null, VehNo: null, VehType: null };

export default {
  id: 'eway-bill/transport-given',
  code: '4019',
  message: 'Provide Transporter ID in order to generate Part A of e-Way Bill',
  at: 'EwbDtls.TransId',
  source: 'validations, e-way bill 14.10',
  confidence: 'sure',
  alone: true,
  why:
    'A distance alone says nothing of who moves the goods or how. Recorded answers to one name ' +
    'this code and no other, even where the document has services only.',
  cure: 'Fill TransId for a Part A slip, or TransMode with the vehicle or the transport document.',
  holds({ mode, transporterId, transporterName, ...rest }) {
    const { documentNumber, documentDate, vehicleNumber, vehicleType } = rest;
    const ofPartA = transporterId ?? transporterName;
    const ofPartB = mode ?? vehicleNumber ?? vehicleType ?? documentNumber ?? documentDate;
    return (ofPartA ?? ofPartB) !== undefined || { expected: 'a transporter, or a movement' };
  },
  accepts: {
    'a movement by road': {},
    'a transporter who will name the vehicle later': {
      invoice: { EwbDtls: { ...nothing, TransId: '29ZZIRX0010Z1CU' } },
    },
  },
  refuses: {
    'a distance alone': { invoice: { EwbDtls: { ...nothing, Distance: 0 } } },
    'a distance alone, and an empty mode': {
      invoice: { EwbDtls: { ...nothing, TransMode: '', Distance: 100 } },
    },
    'a distance alone, for services': {
      invoice: {
        ItemList: [{ IsServc: 'Y', HsnCd: '998313' }],
        EwbDtls: { ...nothing, Distance: 100 },
      },
    },
    'a distance alone, by IRN': { byIrn: nothing },
  },
} satisfies EwayBillRule;
