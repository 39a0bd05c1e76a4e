import { IrpError, istDateTime, refusal, shape } from '@openirp/core';
import Type from 'typebox';
import type { SessionEndpoint } from './endpoint.ts';

const cancelShape = shape(
  Type.Object({
    Irn: Type.String({ title: 'Irn', minLength: 64, maxLength: 64, pattern: '^[0-9a-fA-F]{64}$' }),
    CnlRsn: Type.String({ title: 'CnlRsn', minLength: 1, maxLength: 1, pattern: '^[1-4]$' }),
    CnlRem: Type.Optional(Type.String({ title: 'CnlRem', minLength: 0, maxLength: 100 })),
  }),
);

/** Cancels a registered e-invoice within its window (wire contract 8). */
export const cancelIrn: SessionEndpoint = {
  name: 'cancel-irn',
  title: 'Cancel IRN',
  method: 'POST',
  needs: 'session',
  versions: {
    'v1.03': {
      path: '/eicore/v1.03/Invoice/Cancel',
      aliases: ['/eicore/v1.03/Cancel'],
      envelope: 'sek',
    },
  },
  async handle({ caller, text }, irp) {
    const { value, errors } = cancelShape.read(text);
    if (errors !== undefined) throw new IrpError(errors);
    if (await irp.taxpayers.isLapsed(caller.gstin)) throw refusal('3029', [caller.gstin]);
    const irn = value.Irn.toLowerCase();
    const cancelledAt = await irp.register.cancel({
      irn,
      caller: caller.gstin,
      reason: value.CnlRsn,
      remark: value.CnlRem ?? '',
    });
    return { data: { Irn: irn, CancelDate: istDateTime(cancelledAt) } };
  },
};
