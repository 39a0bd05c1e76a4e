import { irnOf, istDay, parseDocumentDate, refusal } from '@openirp/core';
import { isParty } from '../register/registration.ts';
import { askedFor } from './asked-for.ts';
import type { QueryParameter, SessionEndpoint } from './endpoint.ts';
import { inReadWindow } from './get-irn.ts';
import { ReadAnswer, readAnswer } from './registration-answer.ts';

const typeParameter: QueryParameter = {
  name: 'doctype',
  description: 'Type of the document: INV, CRN or DBN.',
  example: 'INV',
  required: true,
};
const numberParameter: QueryParameter = {
  name: 'docnum',
  aliases: ['docno'],
  description: 'Number of the document.',
  example: 'EX/2026/1',
  required: true,
};
const dateParameter: QueryParameter = {
  name: 'docdate',
  description: 'Date of the document, dd/MM/yyyy.',
  example: '14/08/2026',
  required: true,
};

/** Reads a registered e-invoice by type, number and date of its document (wire contract 9). */
export const getIrnByDocument: SessionEndpoint = {
  name: 'get-irn-by-document',
  title: 'Get IRN details by document details',
  summary:
    'Reads an e-invoice by type, number and date of its document: for a client that has lost the ' +
    'answer of a registration, and so does not know the IRN.',
  method: 'GET',
  query: [typeParameter, numberParameter, dateParameter],
  answer: ReadAnswer,
  needs: 'session',
  crossesOver: true,
  versions: {
    'v1.03': { path: '/eicore/v1.03/Invoice/irnbydocdetails', envelope: 'none' },
  },
  async handle(call, irp) {
    const { caller } = call;
    const type = askedFor(call, typeParameter).toUpperCase();
    const number = askedFor(call, numberParameter);
    const day = parseDocumentDate(askedFor(call, dateParameter));
    if (day === undefined || number === '' || type === '') throw refusal('2154');
    const gstin = caller.supplierGstin ?? caller.gstin;
    const today = istDay(irp.clock.now());
    const since = irp.config.upperCaseNumbersSince;
    const irn = irnOf({ gstin, day, type, number }, today, since);
    const known = await irp.register.find(gstin, irn, day);
    // The IRN knows the year only; the date asked for must be the document's.
    if (known === undefined || known.docDay !== day) throw refusal('2154');
    // Numbers of documents can be guessed: whoever is no party learns nothing of what is there.
    if (!isParty(caller, known)) throw refusal('2154');
    return { data: readAnswer(inReadWindow(known, irp)) };
  },
};
