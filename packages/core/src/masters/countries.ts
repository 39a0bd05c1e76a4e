import { codeList, eInvoicingBegan } from './code-list.ts';
import { countryNames } from './generated/country-names.ts';

/** Countries of destination and origin. */
export const countries = codeList(
  {
    title: 'Countries',
    source:
      'ISO 3166-1, two letters, as the e-invoice master has it (masters, section 15). BL, BQ, ' +
      'CW, MF, SS and SX are of ISO only; AN has expired but stands in older documents.',
    validFrom: eInvoicingBegan,
  },
  countryNames,
);

/** Whether a country is in the list, in any letter case. */
export const isCountry = (code: string): boolean => countries.has(code.toUpperCase());
