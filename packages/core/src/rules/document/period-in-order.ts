import { documentDate, parseDocumentDate } from '../../ist.ts';
import { rule } from '../rule.ts';
import { forPeriod } from './period-example.ts';

export default rule({
  id: 'document/period-in-order',
  code: '2219',
  message: 'The from date should be equal or earlier than the to date',
  at: 'RefDtls.DocPerdDtls.InvEndDt',
  source: 'validations, document 5.12',
  confidence: 'sure',
  why: 'A period does not end before it begins.',
  cure: 'Send the earlier day in InvStDt and the later one in InvEndDt.',
  holds({ invoice: { RefDtls } }) {
    const period = RefDtls?.DocPerdDtls;
    if (period === undefined) return true;
    const start = parseDocumentDate(period.InvStDt);
    const end = parseDocumentDate(period.InvEndDt);
    if (start === undefined || end === undefined || start <= end) return true;
    return { expected: `${documentDate(start)} or later`, actual: period.InvEndDt };
  },
  accepts: {
    'no period': {},
    'a month': { invoice: forPeriod('01/07/2026', '31/07/2026') },
    'a single day': { invoice: forPeriod('01/07/2026', '01/07/2026') },
    'across the turn of a year': { invoice: forPeriod('31/12/2025', '01/01/2026') },
  },
  refuses: {
    'an end one day before the start': { invoice: forPeriod('02/07/2026', '01/07/2026') },
    'days in order, years in disorder': { invoice: forPeriod('01/01/2026', '31/12/2025') },
  },
});
