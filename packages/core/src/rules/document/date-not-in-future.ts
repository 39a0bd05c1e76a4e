import { documentDate } from '../../ist.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'document/date-not-in-future',
  code: '2163',
  message: 'The document date should not be future date.',
  at: 'DocDtls.Dt',
  source: 'validations, document 5.2',
  confidence: 'sure',
  why: 'A document is registered once it is issued. The day is the one in India.',
  cure: 'Correct DocDtls.Dt, or register the document on its day.',
  holds: ({ day, invoice: { DocDtls } }, { today }) =>
    day === undefined ||
    day <= today || { expected: `${documentDate(today)} or earlier`, actual: DocDtls.Dt },
  accepts: {
    'dated today': {},
    'dated yesterday': { invoice: { DocDtls: { Dt: '13/08/2026' } } },
  },
  refuses: {
    'dated tomorrow': { invoice: { DocDtls: { Dt: '15/08/2026' } } },
    'dated next year': { invoice: { DocDtls: { Dt: '01/01/2027' } } },
  },
});
