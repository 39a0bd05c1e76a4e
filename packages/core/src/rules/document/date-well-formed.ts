import { rule } from '../rule.ts';

export default rule({
  id: 'document/date-well-formed',
  code: '2225',
  message: 'Incorrect date format in document details',
  at: 'DocDtls.Dt',
  source: 'validations, document 5.1',
  confidence: 'sure',
  // The schema holds the format and answers 5002.
  raised: false,
  why: 'Day and month change places without a fixed format.',
  cure: 'Write the date as dd/MM/yyyy: 14/08/2026.',
  holds: ({ invoice: { DocDtls } }) =>
    /^\d{2}\/\d{2}\/\d{4}$/.test(DocDtls.Dt) || { expected: 'dd/MM/yyyy', actual: DocDtls.Dt },
  accepts: { 'dd/MM/yyyy': {} },
  refuses: {
    'an ISO date': { invoice: { DocDtls: { Dt: '2026-08-14' } }, refusedBySchema: true },
  },
});
