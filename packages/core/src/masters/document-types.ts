import { codeList } from './code-list.ts';

/** Types of documents that are registered (`DocDtls.Typ`). */
export const documentTypes = codeList(
  'Types of documents',
  'INV-01, schema version 1.1 (masters, section 3), since 2020.',
  {
    INV: 'Invoice',
    CRN: 'Credit note',
    DBN: 'Debit note',
  },
);

/** Types of documents that a stand-alone e-way bill may accompany (`docType`). */
export const ewbDocumentTypes = codeList(
  'Types of documents of stand-alone e-way bills',
  'E-way bill API (masters, section 3), since 2018.',
  {
    INV: 'Tax invoice',
    BIL: 'Bill of supply',
    BOE: 'Bill of entry',
    CHL: 'Delivery challan',
    OTH: 'Others',
  },
);
