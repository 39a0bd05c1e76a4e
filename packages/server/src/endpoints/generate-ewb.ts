import {
  documentOf,
  GenerateEwbSchema,
  generateEwbShape,
  IrpError,
  istDateTime,
  parseInvoice,
  refusal,
  requestByIrn,
} from '@openirp/core';
import { isParty } from '../register/registration.ts';
import { answerOf } from './answer-fields.ts';
import type { SessionEndpoint } from './endpoint.ts';
import { ewbNo, ewbRemarks, generatedAt, validUntil } from './ewb-answer.ts';
import { planEwayBill } from './plan-eway-bill.ts';
import { registeredUnder } from './registered-under.ts';

const GenerateEwbAnswer = answerOf(
  { EwbNo: ewbNo(), EwbDt: generatedAt(), EwbValidTill: validUntil(), Remarks: ewbRemarks() },
  { title: 'E-way bill', description: 'The number of the e-way bill, and how long it holds.' },
);

/** Makes the e-way bill of a registered e-invoice (wire contract 10). */
export const generateEwb: SessionEndpoint = {
  name: 'generate-ewb',
  title: 'Generate e-Way Bill by IRN',
  summary:
    'Makes the e-way bill of an e-invoice that is registered already. With a transporter alone it is ' +
    'a Part A slip, which holds from the moment that a vehicle is named.',
  method: 'POST',
  request: GenerateEwbSchema,
  answer: GenerateEwbAnswer,
  needs: 'session',
  crossesOver: true,
  versions: {
    'v1.03': { path: '/eiewb/v1.03/ewaybill', envelope: 'sek' },
  },
  async handle({ caller, text }, irp) {
    const { value, errors: broken } = generateEwbShape.read(text);
    if (broken !== undefined) throw new IrpError(broken);
    const known = await registeredUnder(value.Irn, caller, irp);
    if (!isParty(caller, known)) throw refusal('2143');
    // Told before the particulars are looked at; the register judges once more.
    if (known.cancelledAt !== null) throw refusal('2302');
    if (known.ewayBill !== null) throw refusal('4002');
    const document = documentOf(parseInvoice(known.invoiceData));
    const { plan, info, errors } = await planEwayBill(requestByIrn(value, document), document, irp);
    if (errors !== undefined) throw new IrpError(errors);
    const bill = await irp.ewayBills.generate(known, plan, caller.gstin);
    return {
      data: {
        EwbNo: bill.number,
        EwbDt: istDateTime(bill.generatedAt),
        EwbValidTill: bill.validTill === null ? null : istDateTime(bill.validTill),
        Remarks: null,
      },
      info: info.length > 0 ? info : null,
    };
  },
};
