import { codeList, eInvoicingBegan, ewayBillsBegan } from './code-list.ts';

/** Types of documents that are registered (`DocDtls.Typ`). */
export const documentTypes = codeList(
  {
    title: 'Types of documents',
    source: 'INV-01, schema version 1.1 (masters, section 3), since 2020.',
    validFrom: eInvoicingBegan,
  },
  {
    INV: 'Invoice',
    CRN: 'Credit note',
    DBN: 'Debit note',
  },
);

/** Types of documents that a stand-alone e-way bill may accompany (`docType`). */
export const ewbDocumentTypes = codeList(
  {
    title: 'Types of documents of stand-alone e-way bills',
    source: 'E-way bill API (masters, section 3), since 2018.',
    validFrom: ewayBillsBegan,
  },
  {
    INV: 'Tax invoice',
    BIL: 'Bill of supply',
    BOE: 'Bill of entry',
    CHL: 'Delivery challan',
    OTH: 'Others',
  },
);
