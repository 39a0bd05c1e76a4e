import type { EwayBillRule } from '../rule.ts';
import { namesMovement } from '../transport.ts';

const slip = { TransMode: null, VehNo: null, VehType: null };

export default {
  id: 'eway-bill/slip-names-transporter',
  code: '4027',
  message: 'Transporter Id is mandatory for generation of Part A slip',
  at: 'EwbDtls.TransId',
  source: 'validations, e-way bill 14.10',
  confidence: 'sure',
  why:
    'A Part A slip waits for its transporter to name the vehicle, so it has to say who that is. ' +
    'A name, a kind of vehicle or a date does not; with none of these either it is 4019.',
  cure: 'Fill TransId; who carries the goods himself sends his own GSTIN.',
  holds: (request) =>
    request.transporterId !== undefined ||
    namesMovement(request) || { expected: 'the id of the transporter' },
  accepts: {
    'a movement by road': {},
    'a transporter': { invoice: { EwbDtls: { ...slip, TransId: '29ZZIRX0010Z1CU' } } },
    'a transporter, and the kind of vehicle to come': {
      invoice: { EwbDtls: { ...slip, TransId: '29ZZIRX0010Z1CU', VehType: 'O' } },
    },
  },
  refuses: {
    'the name of a transporter': {
      invoice: { EwbDtls: { ...slip, TransName: 'Example Carriers' } },
    },
    'a kind of vehicle': { byIrn: { ...slip, VehType: 'R' } },
  },
} satisfies EwayBillRule;
