import { refusal } from '@openirp/core';
import { gstinDetails } from '../accounts/gstin-details.ts';
import { askedGstin, gstinParameter, withoutDays } from './asked-gstin.ts';
import type { SessionEndpoint } from './endpoint.ts';
import { GstinAnswer, GstinAnswerWithoutDays } from './gstin-answer.ts';

/** Fetches a GSTIN from the GST common portal into the register, and reads it (wire contract 9). */
export const syncGstin: SessionEndpoint = {
  name: 'sync-gstin',
  title: 'Sync GSTIN details from the common portal',
  summary:
    'Fetches a GSTIN anew from the GST common portal into the taxpayer register, and reads it. For ' +
    'a GSTIN that has changed and whose entry here is stale.',
  method: 'GET',
  query: [gstinParameter],
  answer: GstinAnswer,
  needs: 'session',
  versions: {
    'v1.04': {
      path: '/eivital/v1.04/Master/syncgstin/{gstin}',
      aliases: ['/eivital/v1.04/Master/syncgstin'],
      envelope: 'none',
    },
    'v1.03': {
      path: '/eivital/v1.03/Master/syncgstin/{gstin}',
      aliases: ['/eivital/v1.03/Master/syncgstin'],
      envelope: 'none',
      write: withoutDays,
      answer: GstinAnswerWithoutDays,
    },
  },
  async handle(call, irp) {
    const entry = await irp.taxpayers.sync(askedGstin(call, irp));
    if (entry === undefined) throw refusal('3001');
    return { data: gstinDetails(entry) };
  },
};
