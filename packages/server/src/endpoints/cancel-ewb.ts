import { CancelEwbSchema, ewbDateTime, IrpError, readCancelEwb } from '@openirp/core';
import Type from 'typebox';
import { answerOf } from './answer-fields.ts';
import type { SessionEndpoint } from './endpoint.ts';

const CancelEwbAnswer = answerOf(
  {
    ewayBillNo: Type.String({
      description: 'Number of the e-way bill, 12 digits, as text.',
      pattern: '^[1-9][0-9]{11}$',
      examples: ['110000000001'],
    }),
    cancelDate: Type.String({
      description: 'When it was cancelled. Indian Standard Time, dd/MM/yyyy hh:mm:ss AM or PM.',
      pattern: '^\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2} [AP]M$',
      examples: ['14/08/2026 04:30:00 PM'],
    }),
  },
  { title: 'E-way bill cancellation', description: 'The number, and when it was cancelled.' },
);

/** Cancels an e-way bill, in the dialect of the e-way bill system (wire contract 12). */
export const cancelEwb: SessionEndpoint = {
  name: 'cancel-ewb',
  title: 'Cancel e-Way Bill',
  summary:
    'Cancels an e-way bill within its window. Speaks the dialect of the e-way bill system: members ' +
    'in lower case, status as text, refusals as codes in base64.',
  method: 'POST',
  request: CancelEwbSchema,
  answer: CancelEwbAnswer,
  needs: 'session',
  versions: {
    'v1.03': { path: '/ewaybillapi/v1.03/ewayapi', envelope: 'ewb', action: 'CANEWB' },
  },
  async handle({ caller, text }, irp) {
    const { value, errors } = readCancelEwb(text);
    if (errors !== undefined) throw new IrpError(errors);
    const { ewbNo: number, reason, remark = '' } = value;
    const cancelledAt = await irp.ewayBills.cancel({ number, caller, reason, remark });
    return { data: { ewayBillNo: String(number), cancelDate: ewbDateTime(cancelledAt) } };
  },
};
