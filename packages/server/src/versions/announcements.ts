import type { Confidence } from './lives.ts';
import type { Around } from './release-notes.ts';

/** Something that was announced to those who use the API. */
export interface Announcement {
  readonly id: string;
  readonly title: string;
  /** A few sentences; links stand as [name](/path). */
  readonly text: string;
  /** When it was published, as far as that is known. */
  readonly published?: Around;
  /** From when it holds in each environment; what is not known or not decided is not there. */
  readonly effective: { readonly sandbox?: Around; readonly production?: Around };
  readonly confidence: Confidence;
}

/** What is known of the official announcements, in our words, oldest first (wire contract 18). */
export const announcements: readonly Announcement[] = [
  {
    id: 'api-1-04',
    title: 'API 1.04 for logins and GSTIN details',
    text: 'The login is sealed in one piece and names the GSTIN in its headers; GSTIN details tell the days of registration and cancellation. The calls of eicore and eiewb stay at 1.03. Version 1.03 of eivital is to be left.',
    published: '2021-06-10',
    effective: { sandbox: '2021-06-10' },
    confidence: 'sure',
  },
  {
    id: 'second-portal',
    title: 'A second registration portal, and the header irp',
    text: 'An invoice may be registered at either of two portals. The header irp names the one on which it lives, for reads, cancellations and e-way bills.',
    published: '2022',
    effective: { sandbox: '2022' },
    confidence: 'likely',
  },
  {
    id: 'thirty-days-100-crore',
    title: 'Thirty days to report, from a turnover of 100 crore',
    text: 'Suppliers with an aggregate annual turnover of 100 crore rupees or more report invoices, credit notes and debit notes within 30 days of their date. Later the portal refuses them with [2305](/docs/errors/2305).',
    effective: { production: '2023-11-01' },
    confidence: 'sure',
  },
  {
    id: 'thirty-days-10-crore',
    title: 'Thirty days to report, from a turnover of 10 crore',
    text: 'The limit of 30 days holds for suppliers with an aggregate annual turnover of 10 crore rupees or more.',
    effective: { production: '2025-04-01' },
    confidence: 'sure',
  },
  {
    id: 'case-insensitive-numbers',
    title: 'Letter case of document numbers no longer counts',
    text: 'Document numbers are put into capitals before the IRN is computed: ab/1, Ab/1 and AB/1 are one document. Programs that compute IRNs themselves have to do the same; see [Understanding the IRN](/docs/irn).',
    published: '2025-04-04',
    effective: { production: '2025-06-01' },
    confidence: 'likely',
  },
  {
    id: 'rate-of-40',
    title: 'GST rate of 40 %',
    text: 'Items may be taxed at 40 %.',
    published: '2025-09-21',
    effective: { sandbox: '2025-09-21' },
    confidence: 'likely',
  },
  {
    id: 'casual-taxable-persons',
    title: 'Casual taxable persons',
    text: 'Casual taxable persons may register invoices.',
    published: '2025-12-16',
    effective: { sandbox: '2025-12-16' },
    confidence: 'guess',
  },
  {
    id: 'tobacco-by-retail-price',
    title: 'Tobacco valued by its retail sale price',
    text: 'Tobacco goods whose tax goes by the retail sale price may be registered; sums that compare taxable value and price are relaxed for them. An operator names the HSN codes.',
    effective: { sandbox: '2026-02-01' },
    confidence: 'guess',
  },
  {
    id: 'ship-to-gstin',
    title: 'GSTIN of the place of delivery in e-way bills',
    text: 'The details of the place of delivery are to name a GSTIN. It came into the sandbox; one source says that the plan was withdrawn on 30 July 2026. OpenIRP does not ask for it.',
    published: '2026-06-17',
    effective: { sandbox: '2026-06-17' },
    confidence: 'guess',
  },
  {
    id: 'eway-bill-closure',
    title: 'Closing e-way bills',
    text: 'The e-way bill system lets a bill be closed when the goods have arrived. Production was planned for 1 August 2026; one source says that the plan was withdrawn on 30 July 2026. It is a call of that system and not of this API.',
    published: '2026-06-17',
    effective: { sandbox: '2026-06-17' },
    confidence: 'guess',
  },
];
