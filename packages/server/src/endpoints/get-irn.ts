import { refusal } from '@openirp/core';
import type { Irp } from '../irp.ts';
import { isParty, type Registration } from '../register/registration.ts';
import { exampleIrn } from './answer-fields.ts';
import { askedFor } from './asked-for.ts';
import type { QueryParameter, SessionEndpoint } from './endpoint.ts';
import { registeredUnder } from './registered-under.ts';
import { ReadAnswer, readAnswer } from './registration-answer.ts';

const irnParameter: QueryParameter = {
  name: 'irn',
  aliases: ['irn_no'],
  description: 'The IRN, where the path does not end with it.',
  example: exampleIrn,
  required: false,
};

/** Reads a registered e-invoice by its IRN (wire contract 9). */
export const getIrn: SessionEndpoint = {
  name: 'get-irn',
  title: 'Get e-Invoice by IRN',
  summary:
    'Reads an e-invoice that the caller has registered, within the read window: the answer of its ' +
    'registration again, its status, and its e-way bill when there is one.',
  method: 'GET',
  query: [irnParameter],
  answer: ReadAnswer,
  needs: 'session',
  crossesOver: true,
  versions: {
    'v1.03': {
      path: '/eicore/v1.03/Invoice/irn/{irn}',
      aliases: ['/eicore/v1.03/Invoice/irn', '/eicore/v1.03/Invoice'],
      envelope: 'none',
    },
  },
  async handle(call, irp) {
    const { caller, parameter } = call;
    const known = await registeredUnder(parameter || askedFor(call, irnParameter), caller, irp);
    if (!isParty(caller, known)) throw refusal('2226');
    return { data: readAnswer(inReadWindow(known, irp)) };
  },
};

/** Refuses reads after the window (2283). */
export function inReadWindow(known: Registration, { clock, config }: Irp): Registration {
  const { readWindowDays } = config;
  if (clock.now() - known.ackAt > readWindowDays * 86_400_000) {
    throw refusal('2283', [readWindowDays]);
  }
  return known;
}
