import { parseDocumentDate } from '../../ist.ts';
import { rule } from '../rule.ts';
import { forPeriod } from './period-example.ts';

export default rule({
  id: 'document/period-end-in-calendar',
  code: '2157',
  message: 'Invalid format - toDate (The correct format is dd/MM/yyyy)',
  at: 'RefDtls.DocPerdDtls.InvEndDt',
  source: 'validations, document 5.12',
  confidence: 'likely',
  // The schema asks for a day of the calendar and answers 5002.
  raised: false,
  why: 'A date can have the right look and still be no day: 31/06/2026 is no day.',
  cure: 'Send a day that the calendar has, as dd/MM/yyyy.',
  holds({ invoice: { RefDtls } }) {
    const end = RefDtls?.DocPerdDtls?.InvEndDt;
    return end === undefined || parseDocumentDate(end) !== undefined || { actual: end };
  },
  accepts: {
    'no period': {},
    'a real day': { invoice: forPeriod('01/06/2026', '30/06/2026') },
    'a day far ahead': { invoice: forPeriod('01/06/2026', '31/12/2059') },
  },
  refuses: {
    'the 31st of June': { invoice: forPeriod('01/06/2026', '31/06/2026'), refusedBySchema: true },
  },
});
