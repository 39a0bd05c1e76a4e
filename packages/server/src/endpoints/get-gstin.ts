import { refusal } from '@openirp/core';
import { gstinDetails } from '../accounts/gstin-details.ts';
import { askedGstin, gstinParameter, withoutDays } from './asked-gstin.ts';
import type { SessionEndpoint } from './endpoint.ts';
import { GstinAnswer, GstinAnswerWithoutDays } from './gstin-answer.ts';

/** Reads a GSTIN's entry in the taxpayer register (wire contract 9). */
export const getGstin: SessionEndpoint = {
  name: 'get-gstin',
  title: 'Get GSTIN details',
  summary:
    'Reads the entry of a GSTIN in the taxpayer register: name, address, kind and whether it is ' +
    'active.',
  method: 'GET',
  query: [gstinParameter],
  answer: GstinAnswer,
  needs: 'session',
  versions: {
    'v1.04': {
      path: '/eivital/v1.04/Master/gstin/{gstin}',
      aliases: ['/eivital/v1.04/Master/gstin', '/eivital/v1.04/Master'],
      envelope: 'none',
    },
    'v1.03': {
      path: '/eivital/v1.03/Master/gstin/{gstin}',
      aliases: ['/eivital/v1.03/Master/gstin', '/eivital/v1.03/Master'],
      envelope: 'none',
      write: withoutDays,
      answer: GstinAnswerWithoutDays,
    },
  },
  async handle(call, irp) {
    const entry = await irp.taxpayers.find(askedGstin(call, irp));
    if (entry === undefined) throw refusal('3001');
    return { data: gstinDetails(entry) };
  },
};
