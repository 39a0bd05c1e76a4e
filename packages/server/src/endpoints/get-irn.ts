import { isIrnShaped, refusal } from '@openirp/core';
import type { Irp } from '../irp.ts';
import type { Registration } from '../register/registration.ts';
import type { Caller, SessionEndpoint } from './endpoint.ts';
import { readAnswer } from './registration-answer.ts';

/** Reads a registered e-invoice by its IRN (wire contract 9). */
export const getIrn: SessionEndpoint = {
  name: 'get-irn',
  title: 'Get e-Invoice by IRN',
  method: 'GET',
  needs: 'session',
  versions: {
    'v1.03': {
      path: '/eicore/v1.03/Invoice/irn/{irn}',
      aliases: ['/eicore/v1.03/Invoice/irn', '/eicore/v1.03/Invoice'],
      envelope: 'none',
    },
  },
  async handle({ caller, parameter, query }, irp) {
    const irn = (parameter || query('irn', 'irn_no') || '').toLowerCase();
    if (!isIrnShaped(irn)) throw refusal('2148');
    const known =
      (await irp.register.find(caller.gstin, irn)) ?? (await irp.register.findAnywhere(irn));
    if (known === undefined) throw refusal('2148');
    return { data: readAnswer(readable(known, caller, irp)) };
  },
};

/** Refuses whoever is no party to a document (2226), and reads after the window (2283). */
export function readable(known: Registration, caller: Caller, irp: Irp): Registration {
  const isParty = caller.gstin === known.sellerGstin || caller.gstin === known.generatedBy;
  if (!isParty) throw refusal('2226');
  const { readWindowDays } = irp.config;
  if (irp.clock.now() - known.ackAt > readWindowDays * 86_400_000) {
    throw refusal('2283', [readWindowDays]);
  }
  return known;
}
