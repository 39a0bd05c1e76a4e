import { parseDocumentDate } from '../../ist.ts';
import { rule } from '../rule.ts';
import { forPeriod } from './period-example.ts';

export default rule({
  id: 'document/period-start-in-calendar',
  code: '2156',
  message: 'Invalid format - fromDate(The correct format is dd/MM/yyyy)',
  at: 'RefDtls.DocPerdDtls.InvStDt',
  source: 'validations, document 5.12',
  confidence: 'likely',
  // The schema asks for a day of the calendar and answers 5002.
  raised: false,
  why: 'A date can have the right look and still be no day: 31/02/2026 is no day.',
  cure: 'Send a day that the calendar has, as dd/MM/yyyy.',
  holds({ invoice: { RefDtls } }) {
    const start = RefDtls?.DocPerdDtls?.InvStDt;
    return start === undefined || parseDocumentDate(start) !== undefined || { actual: start };
  },
  accepts: {
    'no period': {},
    'a real day': { invoice: forPeriod('01/02/2026', '28/02/2026') },
  },
  refuses: {
    'the 31st of February': {
      invoice: forPeriod('31/02/2026', '31/03/2026'),
      refusedBySchema: true,
    },
  },
});
