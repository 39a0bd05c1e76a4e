import type { Confidence } from './lives.ts';

/**
 * When something came: a day, or as much of it as is known, `2020-12-07`, `2020-12` or `2022`.
 */
export type Around = string;

/**
 * What a release did to the versions: nothing that a request or answer shows, or a relaxation, or an
 * optional member; a new version in the paths; another schema of the e-invoice.
 */
export type ReleaseKind = 'same version' | 'new version' | 'schema';

export interface ReleaseNote {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly string[];
  readonly kind: ReleaseKind;
  /** Versions whose calls changed, as `family version`. */
  readonly touches: readonly string[];
  readonly sandbox?: Around;
  readonly production?: Around;
  readonly confidence: Confidence;
}

/** The published history of the API, in our words, oldest first (wire contract 18). */
export const releaseNotes: readonly ReleaseNote[] = [
  {
    id: 'version-in-paths',
    title: 'API 1.01: the version stands in the path',
    changes: [
      'Every path names the version of its API.',
      'An invoice may carry what an e-way bill needs.',
      'InfoDtls tells what went differently although the invoice was registered.',
    ],
    kind: 'new version',
    touches: ['eivital v1.01', 'eicore v1.01'],
    sandbox: '2020-03-05',
    confidence: 'likely',
  },
  {
    id: 'eway-bill-with-irn',
    title: 'API 1.02: e-way bills for registered invoices',
    changes: ['An e-way bill can be made with the IRN of an invoice, apart from its registration.'],
    kind: 'new version',
    touches: ['eivital v1.02', 'eicore v1.02', 'eiewb v1.02'],
    sandbox: '2020-05-14',
    confidence: 'likely',
  },
  {
    id: 'transport-documents',
    title: 'Transport document and distance',
    changes: [
      'Number and date of the transport document are called TransDocNo and TransDocDt.',
      'Distance is a member of its own.',
    ],
    kind: 'same version',
    touches: ['eicore v1.02', 'eiewb v1.02'],
    sandbox: '2020-06-02',
    confidence: 'likely',
  },
  {
    id: 'eway-bill-members-renamed',
    title: 'Answers name the e-way bill anew',
    changes: ['An e-way bill is answered as EwbNo, EwbDt and EwbValidTill.'],
    kind: 'same version',
    touches: ['eicore v1.02', 'eiewb v1.02'],
    sandbox: '2020-06-25',
    confidence: 'likely',
  },
  {
    id: 'schema-1-1',
    title: 'API 1.03: schema 1.1, and e-way bills can be cancelled',
    changes: [
      'Invoices follow schema version 1.1 as notified on 30-07-2020.',
      'Cancel EWB cancels an e-way bill, in the dialect of the e-way bill system.',
    ],
    kind: 'schema',
    touches: ['eivital v1.03', 'eicore v1.03', 'eiewb v1.03', 'ewaybillapi v1.03'],
    sandbox: '2020-08-05',
    confidence: 'likely',
  },
  {
    id: 'tolerances',
    title: 'Tolerances of amounts, ERPs and e-commerce operators',
    changes: [
      'Computed amounts may differ by the published tolerances.',
      'ERPs and e-commerce operators may use the API.',
      'An export may name the place in India to which the goods go first.',
    ],
    kind: 'same version',
    touches: ['eicore v1.03', 'eiewb v1.03'],
    sandbox: '2020-09-08',
    confidence: 'likely',
  },
  {
    id: 'health-and-documents',
    title: 'Health, and reading by document',
    changes: [
      'A call without credentials tells whether the portal is alive.',
      'An invoice can be read by type, number and date of its document.',
    ],
    kind: 'same version',
    touches: ['eivital v1.03', 'eicore v1.03'],
    sandbox: '2020-12',
    production: '2020-12-07',
    confidence: 'likely',
  },
  {
    id: 'eivital-1-04',
    title: 'eivital 1.04: the login is sealed in one piece',
    changes: [
      'A login is sealed as a whole under the public key, and names the GSTIN in its headers.',
      'GSTIN details tell the days of registration and cancellation.',
      'The paths of eicore and eiewb stay at 1.03.',
    ],
    kind: 'new version',
    touches: ['eivital v1.04'],
    sandbox: '2021-06-10',
    confidence: 'sure',
  },
  {
    id: 'twin-portals',
    title: 'Two portals answer for each other',
    changes: [
      'The header irp names the portal that registered an invoice, for reads, cancellations and ' +
        'e-way bills.',
    ],
    kind: 'same version',
    touches: ['eicore v1.03', 'eiewb v1.03'],
    sandbox: '2022',
    confidence: 'likely',
  },
  {
    id: 'numbers-in-capitals',
    title: 'Letter case of document numbers does not count',
    changes: [
      'A document number is put in capitals before the IRN is computed: ab/1 and AB/1 are one ' +
        'document.',
    ],
    kind: 'same version',
    touches: ['eicore v1.03'],
    production: '2025-06-01',
    confidence: 'likely',
  },
  {
    id: 'rate-40',
    title: 'GST rate of 40 %',
    changes: ['Items may be taxed at 40 %.'],
    kind: 'same version',
    touches: ['eicore v1.03'],
    sandbox: '2025-09-21',
    confidence: 'likely',
  },
  {
    id: 'casual-taxpayers',
    title: 'Casual taxable persons',
    changes: ['Casual taxable persons may register invoices.'],
    kind: 'same version',
    touches: ['eicore v1.03'],
    sandbox: '2025-12-16',
    confidence: 'guess',
  },
  {
    id: 'tobacco-retail-price',
    title: 'Tobacco valued by its retail price',
    changes: ['Tobacco goods whose tax goes by the retail sale price may be registered.'],
    kind: 'same version',
    touches: ['eicore v1.03'],
    sandbox: '2026-02-01',
    confidence: 'guess',
  },
  {
    id: 'ship-to-gstin',
    title: 'GSTIN of the place of delivery',
    changes: [
      'The ship-to details of an e-way bill name a GSTIN. Whether production follows is unsettled.',
      'The e-way bill system lets a bill be closed when the goods have come; it has no call here.',
    ],
    kind: 'same version',
    touches: ['eicore v1.03', 'eiewb v1.03'],
    sandbox: '2026-06-17',
    confidence: 'guess',
  },
];
