import { istDay, parseDocumentDate, refusal } from '@openirp/core';
import Type from 'typebox';
import { irn } from './answer-fields.ts';
import { askedFor } from './asked-for.ts';
import type { QueryParameter, SessionEndpoint } from './endpoint.ts';

const dateParameter: QueryParameter = {
  name: 'date',
  description: 'The day on which the GST system refused them, dd/MM/yyyy.',
  example: '14/08/2026',
  required: true,
};

/** More than a seller registers on a day; the answer stays bounded all the same. */
const irnsMax = 100_000;

/** Lists the IRNs that the GST system refused on a day (wire contract 9). */
export const rejectedIrns: SessionEndpoint = {
  name: 'rejected-irns',
  title: 'Get rejected IRNs',
  summary:
    'Lists the IRNs of the caller that the GST system refused on a day. An e-commerce operator names ' +
    'the supplier in sup_gstin and gets those that it registered itself.',
  method: 'GET',
  query: [dateParameter],
  answer: Type.Array(irn(), { title: 'Rejected IRNs', description: 'In the order of rejection.' }),
  needs: 'session',
  versions: {
    'v1.03': { path: '/eicore/v1.03/Invoice/rejectedirns', envelope: 'none' },
  },
  async handle(call, { rejections, clock }) {
    const { gstin, supplierGstin = gstin } = call.caller;
    const asked = askedFor(call, dateParameter);
    if (asked === '') throw refusal('2142');
    const day = parseDocumentDate(asked);
    if (day === undefined || day > istDay(clock.now())) throw refusal('2218');
    const generatedBy = supplierGstin === gstin ? undefined : gstin;
    return { data: await rejections.irnsOf(supplierGstin, day, irnsMax, generatedBy) };
  },
};
