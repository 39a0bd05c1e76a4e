import { rule } from '../rule.ts';

export default rule({
  id: 'document/date-in-calendar',
  // The schema's pattern lets 31/02/2026 pass. The number for that is not public; this is the
  // published refusal of document dates that cannot be read.
  code: '2144',
  message: 'Document date should be in the format (dd/MM/yyyy)',
  at: 'DocDtls.Dt',
  source: 'validations, document 5.1',
  confidence: 'guess',
  // The schema asks for a day of the calendar and answers 5002.
  raised: false,
  why: 'The date decides the financial year in the IRN, so it has to be a day.',
  cure: 'Send a day that the calendar has, as dd/MM/yyyy.',
  holds: ({ day, invoice: { DocDtls } }) => day !== undefined || { actual: DocDtls.Dt },
  accepts: {
    'a day': {},
    'the 29th of February of a leap year': {
      invoice: { DocDtls: { Dt: '29/02/2028' } },
      today: '2028-02-29',
    },
  },
  refuses: {
    'the 31st of February': {
      invoice: { DocDtls: { Dt: '31/02/2026' } },
      refusedBySchema: true,
    },
    'the 29th of February of another year': {
      invoice: { DocDtls: { Dt: '29/02/2026' } },
      refusedBySchema: true,
    },
    'a thirteenth month': { invoice: { DocDtls: { Dt: '14/13/2025' } }, refusedBySchema: true },
    'a day 0': { invoice: { DocDtls: { Dt: '00/08/2026' } }, refusedBySchema: true },
  },
});
