import { codeList, eInvoicingBegan } from './code-list.ts';

/** Kinds of registration (`TxpType`). */
export const taxpayerTypeNames = codeList(
  {
    title: 'Types of taxpayers',
    source:
      'GSTIN details (masters, section 10), since 2020. Only REG and SED supply with an e-invoice.',
    validFrom: eInvoicingBegan,
  },
  {
    REG: 'Regular taxpayer',
    COM: 'Composition taxpayer',
    CAS: 'Casual taxable person',
    SEZ: 'Unit in a special economic zone',
    SED: 'Developer of a special economic zone',
    ISD: 'Input service distributor',
    TDS: 'Deductor of tax at source',
    TCS: 'E-commerce operator, collector of tax at source',
    UIN: 'Embassy or other holder of a unique identity number',
    UNB: 'Body of the United Nations',
    NRT: 'Non-resident taxable person',
  },
);

/** States of a registration (`Status`). */
export const taxpayerStatusNames = codeList(
  {
    title: 'States of a registration',
    source: 'GSTIN details (masters, section 10), since 2020.',
    validFrom: eInvoicingBegan,
  },
  {
    ACT: 'Active',
    CNL: 'Cancelled',
    INA: 'Inactive',
    SUS: 'Suspended',
    PRO: 'Provisional',
  },
);

/** Whether a taxpayer may make e-way bills (`BlkStatus`); no value means unblocked. */
export const blockStatusNames = codeList(
  {
    title: 'E-way bill blocking',
    source: 'GSTIN details (masters, section 10), since 2020.',
    validFrom: eInvoicingBegan,
  },
  {
    U: 'Not blocked',
    B: 'Blocked, because returns were not filed',
  },
);
