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
  why: 'The schema knows the look of a date, not the calendar: 31/06/2026 is no day.',
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
    'the 31st of June': { invoice: forPeriod('01/06/2026', '31/06/2026') },
  },
});
