import type { EwayBillRule } from '../rule.ts';

const named = { EwbDtls: { TransId: '29ZZIRX0010Z1CU' } };

export default {
  id: 'eway-bill/transporter-not-cancelled',
  code: '3052',
  message: 'Transporter Id {0} is cancelled or invalid.',
  at: 'EwbDtls.TransId',
  source: 'validations, e-way bill 14.17',
  confidence: 'sure',
  why: 'Whose registration or enrolment is cancelled may not carry goods under it.',
  cure: 'Correct TransId, or choose another transporter.',
  holds({ transporterId }, _document, { transporter }) {
    if (transporterId === undefined || transporter?.(transporterId) !== 'cancelled') return true;
    return { fill: [transporterId], actual: transporterId };
  },
  accepts: {
    'a transporter of the register': { invoice: named },
    'one whom the register does not know': { invoice: named, transporter: 'unknown' },
  },
  refuses: {
    'a cancelled transporter': { invoice: named, transporter: 'cancelled' },
    'a cancelled transporter, by IRN': { byIrn: named.EwbDtls, transporter: 'cancelled' },
  },
} satisfies EwayBillRule;
