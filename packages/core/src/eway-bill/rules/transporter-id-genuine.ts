import { hasGoodCheckDigit, isGstinShaped } from '../../gstin.ts';
import type { EwayBillRule } from '../rule.ts';

const of = (TransId: string) => ({ invoice: { EwbDtls: { TransId } } });
const checkDigits = { settings: { checkDigits: true } };

export default {
  id: 'eway-bill/transporter-id-genuine',
  code: '4018',
  message: 'Invalid Transporter ID',
  at: 'EwbDtls.TransId',
  source: 'validations, e-way bill 14.17',
  confidence: 'sure',
  why:
    'A transporter is named by GSTIN or by an enrolment number of the same shape, so that he can ' +
    'find the bill. The check digit counts where the setting checkDigits asks for it.',
  cure: 'Correct TransId.',
  holds({ transporterId }, _document, { settings }) {
    if (transporterId === undefined) return true;
    const isGood = settings.checkDigits ? hasGoodCheckDigit : isGstinShaped;
    return isGood(transporterId) || { actual: transporterId };
  },
  accepts: {
    'no transporter': {},
    'a GSTIN': { ...of('29ZZIRX0010Z1CU'), ...checkDigits },
    'a common enrolment number': of('88ZZIRX0010Z1Z0'),
    'a wrong check digit, where nobody asks': of('29ZZIRX0010Z1CV'),
    'a transporter whom the register does not know': {
      ...of('29ZZIRX0010Z1CU'),
      transporter: 'unknown',
    },
  },
  refuses: {
    'a wrong check digit, where it is asked for': { ...of('29ZZIRX0010Z1CV'), ...checkDigits },
    'small letters': { ...of('29zzirx0010z1cu'), refusedBySchema: true },
  },
} satisfies EwayBillRule;
