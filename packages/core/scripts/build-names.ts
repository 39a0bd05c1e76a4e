import currencies from 'currency-codes';
import countries from 'i18n-iso-countries';
import {
  countryCodes,
  currencyCodes,
  formerCountries,
  formerCurrencies,
  laterCountries,
} from './e-invoice-codes.ts';
import { recordModule } from './generated-module.ts';

/** The module with the names of all countries of the list. */
export function countryNamesModule(): string {
  const names = countries.getNames('en', { select: 'official' });
  return recordModule(
    'countryNames',
    'Countries by code, named as in i18n-iso-countries (MIT).',
    [...countryCodes, ...laterCountries].toSorted().map((code) => [code, name(code)] as const),
  );

  function name(code: string): string {
    return nameOf(code, names[code], formerCountries);
  }
}

/** The module with the names of all currencies of the list. */
export const currencyNamesModule = (): string =>
  recordModule(
    'currencyNames',
    'Currencies by code, named as in ISO 4217 by way of currency-codes (MIT).',
    currencyCodes.map(
      (code) => [code, nameOf(code, currencies.code(code)?.currency, formerCurrencies)] as const,
    ),
  );

/** The library's name of a code; ours for a code that it has given up. */
function nameOf(
  code: string,
  name: string | undefined,
  former: Readonly<Record<string, string>>,
): string {
  const found = former[code] ?? name?.trim();
  if (found === undefined) throw new Error(`no name for ${code}: give it one of ours`);
  return found;
}
