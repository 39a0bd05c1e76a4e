import { codeList, eInvoicingBegan } from './code-list.ts';
import { currencyNames } from './generated/currency-names.ts';

/** Currencies of export documents. */
export const currencies = codeList(
  {
    title: 'Currencies',
    source:
      'ISO 4217 as the e-invoice master has it (masters, section 14); some of its codes have ' +
      'expired.',
    validFrom: eInvoicingBegan,
  },
  currencyNames,
);

/** Whether a currency is in the list, in any letter case. */
export const isCurrency = (code: string): boolean => currencies.has(code.toUpperCase());
