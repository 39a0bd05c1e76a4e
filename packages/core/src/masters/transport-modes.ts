import { codeList } from './code-list.ts';

/** Modes of transport (`TransMode`). */
export const transportModes = codeList(
  'Modes of transport',
  'E-way bill part of an e-invoice (masters, section 4), since 2020.',
  {
    '1': 'Road',
    '2': 'Rail',
    '3': 'Air',
    '4': 'Ship, also road and ship together',
  },
);

/** Kinds of vehicles (`VehType`). */
export const vehicleTypes = codeList(
  'Kinds of vehicles',
  'E-way bill part of an e-invoice (masters, section 5), since 2020.',
  {
    R: 'Regular',
    O: 'Over-dimensional cargo',
  },
);
