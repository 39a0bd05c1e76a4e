import { IrpError, istDateTime, refusal, remarkPattern, shape } from '@openirp/core';
import Type from 'typebox';
import { isParty } from '../register/registration.ts';
import { answerOf, exampleIrn, instant, irn } from './answer-fields.ts';
import type { SessionEndpoint } from './endpoint.ts';
import { registeredUnder } from './registered-under.ts';

const cancelShape = shape(
  Type.Object({
    Irn: Type.String({
      title: 'Irn',
      description: 'The IRN of the e-invoice.',
      minLength: 64,
      maxLength: 64,
      pattern: '^[0-9a-fA-F]{64}$',
      examples: [exampleIrn],
    }),
    CnlRsn: Type.String({
      title: 'CnlRsn',
      description: '1 duplicate, 2 mistake in data entry, 3 order cancelled, 4 other.',
      minLength: 1,
      maxLength: 1,
      pattern: '^[1-4]$',
      examples: ['2'],
    }),
    CnlRem: Type.Optional(
      Type.String({
        title: 'CnlRem',
        description: 'The reason in words.',
        minLength: 0,
        maxLength: 100,
        pattern: remarkPattern.source,
        examples: ['Wrong quantity'],
      }),
    ),
  }),
);

const CancelAnswer = answerOf(
  {
    Irn: irn(),
    CancelDate: instant('When it was cancelled.', '2026-08-14 16:30:00'),
  },
  { title: 'Cancellation', description: 'The IRN, and when it was cancelled.' },
);

/** Cancels a registered e-invoice within its window (wire contract 8). */
export const cancelIrn: SessionEndpoint = {
  name: 'cancel-irn',
  title: 'Cancel IRN',
  summary:
    'Cancels an e-invoice within the cancel window. The number of its document is used up: it ' +
    'cannot be registered again.',
  method: 'POST',
  request: cancelShape.schema,
  answer: CancelAnswer,
  needs: 'session',
  crossesOver: true,
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
    const known = await registeredUnder(value.Irn, caller, irp);
    if (!isParty(caller, known)) throw refusal('2143');
    const { irn } = known;
    const cancelledAt = await irp.register.cancel(known, {
      caller: caller.gstin,
      reason: value.CnlRsn,
      remark: value.CnlRem ?? '',
    });
    return { data: { Irn: irn, CancelDate: istDateTime(cancelledAt) } };
  },
};
