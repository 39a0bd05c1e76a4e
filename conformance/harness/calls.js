// Every call of a session in the e-invoice system's dialect, for claims that hold for all of them.

export const UNKNOWN_IRN = 'f'.repeat(64);
/** Well formed, and of nobody. */
export const UNKNOWN_GSTIN = '29ZZIRX9999Z1ZZ';

/** Each makes its call with something harmless: were a gate open, nothing would come of it. */
export const sessionCalls = {
  'generate IRN': (client, options) => client.generate({}, options),
  'cancel IRN': (client, options) => client.cancel(UNKNOWN_IRN, '1', 'Unknown', options),
  'get by IRN': (client, options) => client.getByIrn(UNKNOWN_IRN, options),
  'get by document': (client, options) => client.getByDoc('INV', 'X-1', '01/04/2026', options),
  'rejected IRNs': (client, options) => client.rejectedIrns('01/04/2026', options),
  'generate e-way bill': (client, options) =>
    client.generateEwb(UNKNOWN_IRN, { Distance: 0 }, options),
  'get e-way bill': (client, options) => client.getEwb(UNKNOWN_IRN, options),
  'get GSTIN': (client, options) => client.getGstin(UNKNOWN_GSTIN, options),
  'sync GSTIN': (client, options) => client.syncGstin(UNKNOWN_GSTIN, options),
};

/** Paths of the calls whose body is sealed in the e-invoice system's wrapper. */
export const SEALED_PATHS = {
  generate: '/eicore/v1.03/Invoice',
  cancel: '/eicore/v1.03/Invoice/Cancel',
  'e-way bill': '/eiewb/v1.03/ewaybill',
};
