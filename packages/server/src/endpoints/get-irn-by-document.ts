import { irnOf, istDay, parseDocumentDate, refusal } from '@openirp/core';
import type { SessionEndpoint } from './endpoint.ts';
import { readable } from './get-irn.ts';
import { readAnswer } from './registration-answer.ts';

/** Reads a registered e-invoice by type, number and date of its document (wire contract 9). */
export const getIrnByDocument: SessionEndpoint = {
  name: 'get-irn-by-document',
  title: 'Get IRN details by document details',
  method: 'GET',
  needs: 'session',
  versions: {
    'v1.03': { path: '/eicore/v1.03/Invoice/irnbydocdetails', envelope: 'none' },
  },
  async handle({ caller, query }, irp) {
    const type = (query('doctype') ?? '').toUpperCase();
    const number = query('docnum', 'docno') ?? '';
    const day = parseDocumentDate(query('docdate') ?? '');
    if (day === undefined || number === '' || type === '') throw refusal('2154');
    const gstin = caller.supplierGstin ?? caller.gstin;
    const today = istDay(irp.clock.now());
    const since = irp.config.upperCaseNumbersSince;
    const known = await irp.register.find(gstin, irnOf({ gstin, day, type, number }, today, since));
    // The IRN knows the year only; the date asked for must be the document's.
    if (known === undefined || known.docDay !== day) throw refusal('2154');
    return { data: readAnswer(readable(known, caller, irp)) };
  },
};
