import { codeList, eInvoicingBegan } from './code-list.ts';

/** Types of supply (`SupTyp`). */
export const supplyTypes = codeList(
  {
    title: 'Types of supply',
    source:
      'INV-01, schema version 1.1 (masters, section 2), since 2020. The legal form also lists ' +
      'supplies to consumers, B2C, which are never registered.',
    validFrom: eInvoicingBegan,
  },
  {
    B2B: 'Business to business',
    SEZWP: 'To a special economic zone, with payment of tax',
    SEZWOP: 'To a special economic zone, without payment of tax',
    EXPWP: 'Export with payment of tax',
    EXPWOP: 'Export without payment of tax',
    DEXP: 'Deemed export',
  },
);
