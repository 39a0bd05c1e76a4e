import { codeList, eInvoicingBegan } from './code-list.ts';

/** Modes of transport (`TransMode`). */
export const transportModes = codeList(
  {
    title: 'Modes of transport',
    source: 'E-way bill part of an e-invoice (masters, section 4), since 2020.',
    validFrom: eInvoicingBegan,
  },
  {
    '1': 'Road',
    '2': 'Rail',
    '3': 'Air',
    '4': 'Ship, also road and ship together',
  },
);

/** Kinds of vehicles (`VehType`). */
export const vehicleTypes = codeList(
  {
    title: 'Kinds of vehicles',
    source: 'E-way bill part of an e-invoice (masters, section 5), since 2020.',
    validFrom: eInvoicingBegan,
  },
  {
    R: 'Regular',
    O: 'Over-dimensional cargo',
  },
);
