import { addDays, daysBetween, documentDate } from '../../ist.ts';
import type { EwayBillRule } from '../rule.ts';

const oldestDays = 180;

export default {
  id: 'eway-bill/document-not-too-old',
  code: '4043',
  message: 'You cannot generate E Way Bill with document date earlier than 180 days',
  at: 'DocDtls.Dt',
  source: 'validations, e-way bill 14.21',
  confidence: 'likely',
  why: 'Goods leave soon after they are invoiced; an old invoice gets no e-way bill.',
  cure: 'Check the document date; too old a document gets no e-way bill any more.',
  holds(_request, { day }, { today }) {
    if (day === undefined || daysBetween(day, today) <= oldestDays) return true;
    const earliest = addDays(today, -oldestDays);
    return { expected: `at the earliest ${documentDate(earliest)}`, actual: documentDate(day) };
  },
  accepts: {
    'a document of today': {},
    'a document of 180 days ago': { today: '2027-02-10' },
  },
  refuses: {
    'a document of 181 days ago': { today: '2027-02-11' },
    'a document of 181 days ago, by IRN': { byIrn: {}, today: '2027-02-11' },
  },
} satisfies EwayBillRule;
