import { istDateTime, refusal } from '@openirp/core';
import Type from 'typebox';
import { isParty } from '../register/registration.ts';
import { answerOf, exampleIrn, gstin } from './answer-fields.ts';
import { askedFor } from './asked-for.ts';
import type { QueryParameter, SessionEndpoint } from './endpoint.ts';
import { ewbNo, generatedAt, validUntil } from './ewb-answer.ts';
import { registeredUnder } from './registered-under.ts';

const irnParameter: QueryParameter = {
  name: 'irn',
  description: 'The IRN, where the path does not end with it.',
  example: exampleIrn,
  required: false,
};

const GetEwbAnswer = answerOf(
  {
    EwbNo: ewbNo(),
    Status: Type.Enum(['ACT', 'CNL'], {
      description: 'ACT: in force. CNL: cancelled.',
      examples: ['ACT'],
    }),
    GenGstin: gstin('Whoever made it: the supplier, or its e-commerce operator.'),
    EwbDt: generatedAt(),
    EwbValidTill: validUntil(),
  },
  { title: 'E-way bill read', description: 'The newest e-way bill of the e-invoice.' },
);

/** Reads the newest e-way bill of a registered e-invoice (wire contract 11). */
export const getEwb: SessionEndpoint = {
  name: 'get-ewb',
  title: 'Get e-Way Bill details by IRN',
  summary: 'Reads the newest e-way bill of an e-invoice, in force or cancelled.',
  method: 'GET',
  query: [irnParameter],
  answer: GetEwbAnswer,
  needs: 'session',
  crossesOver: true,
  versions: {
    'v1.03': {
      path: '/eiewb/v1.03/ewaybill/irn/{irn}',
      aliases: ['/eiewb/v1.03/ewaybill/irn', '/eiewb/v1.03/ewaybill'],
      envelope: 'none',
    },
  },
  async handle(call, irp) {
    const { caller, parameter } = call;
    const known = await registeredUnder(parameter || askedFor(call, irnParameter), caller, irp);
    if (!isParty(caller, known)) throw refusal('2226');
    const bill = await irp.ewayBills.newestOf(known);
    if (bill === undefined) throw refusal('4005');
    return {
      data: {
        EwbNo: bill.number,
        Status: bill.cancelledAt === null ? 'ACT' : 'CNL',
        GenGstin: bill.generatedBy,
        EwbDt: istDateTime(bill.generatedAt),
        EwbValidTill: bill.validTill === null ? null : istDateTime(bill.validTill),
      },
      alert: null,
    };
  },
};
