import type { Invoice } from '../../invoice/attributes.ts';
import { parseDocumentDate } from '../../ist.ts';
import { rule } from '../rule.ts';

/** Dates of earlier documents and contracts: where they stand, and what they say. */
function* datesOf({ PrecDocDtls, ContrDtls }: NonNullable<Invoice['RefDtls']>) {
  for (const [index, { InvDt }] of (PrecDocDtls ?? []).entries()) {
    yield [`PrecDocDtls/${index}/InvDt`, InvDt] as const;
  }
  for (const [index, { RecAdvDt, PORefDt }] of (ContrDtls ?? []).entries()) {
    if (RecAdvDt !== undefined) yield [`ContrDtls/${index}/RecAdvDt`, RecAdvDt] as const;
    if (PORefDt !== undefined) yield [`ContrDtls/${index}/PORefDt`, PORefDt] as const;
  }
}

export default rule({
  id: 'document/reference-dates-in-calendar',
  code: '2218',
  message: 'The date must be lesser or equal to todays date (or) please check the date format',
  at: 'RefDtls',
  source: 'validations, document 5.12',
  confidence: 'guess',
  // The schema asks for a day of the calendar and answers 5002.
  raised: false,
  why: 'A date can have the right look and still be no day: 31/04/2026 is no day.',
  cure: 'Send a day that the calendar has, as dd/MM/yyyy.',
  holds({ invoice: { RefDtls } }) {
    if (RefDtls === undefined) return true;
    for (const [place, date] of datesOf(RefDtls)) {
      if (parseDocumentDate(date) === undefined) {
        return { actual: date, pointer: `/RefDtls/${place}` };
      }
    }
    return true;
  },
  accepts: {
    'no references': {},
    'an earlier invoice of a real day': {
      invoice: { RefDtls: { PrecDocDtls: [{ InvNo: 'EX/2026/0', InvDt: '30/04/2026' }] } },
    },
    'a purchase order of a real day': {
      invoice: { RefDtls: { ContrDtls: [{ PORefr: 'PO-7', PORefDt: '01/05/2026' }] } },
    },
  },
  refuses: {
    'an earlier invoice of the 31st of April': {
      invoice: { RefDtls: { PrecDocDtls: [{ InvNo: 'EX/2026/0', InvDt: '31/04/2026' }] } },
      refusedBySchema: true,
    },
    'a receipt advice of the 30th of February': {
      invoice: { RefDtls: { ContrDtls: [{ RecAdvRefr: 'RA-7', RecAdvDt: '30/02/2026' }] } },
      refusedBySchema: true,
    },
    'a purchase order of a thirteenth month': {
      invoice: { RefDtls: { ContrDtls: [{ PORefr: 'PO-7', PORefDt: '01/13/2025' }] } },
      refusedBySchema: true,
    },
  },
});
