import { documentDate } from '../../ist.ts';
import { rule } from '../rule.ts';

const settings = { earliestDocumentDay: '2026-04-01' } as const;

export default rule({
  id: 'document/date-not-too-early',
  // The bound exists, its number is not public; this text at least sends the reader to the date.
  code: '2218',
  message: 'The date must be lesser or equal to todays date (or) please check the date format',
  at: 'DocDtls.Dt',
  source: 'validations, document 5.3',
  confidence: 'guess',
  why: 'The portal keeps a first day for documents and moves it on from time to time.',
  cure: 'Correct DocDtls.Dt; an older document cannot be registered any more.',
  holds({ day, invoice: { DocDtls } }, { settings: { earliestDocumentDay } }) {
    if (day === undefined || earliestDocumentDay === undefined) return true;
    if (day >= earliestDocumentDay) return true;
    return { expected: `${documentDate(earliestDocumentDay)} or later`, actual: DocDtls.Dt };
  },
  accepts: {
    'an old document where no day is set': { invoice: { DocDtls: { Dt: '01/07/2017' } } },
    'dated on the first day': { invoice: { DocDtls: { Dt: '01/04/2026' } }, settings },
  },
  refuses: {
    'dated the day before': { invoice: { DocDtls: { Dt: '31/03/2026' } }, settings },
  },
});
