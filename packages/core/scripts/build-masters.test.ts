import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countries } from '../src/masters/countries.ts';
import { currencies } from '../src/masters/currencies.ts';
import { generatedFolder, generatedMasters } from './build-masters.ts';
import { countryCodes, currencyCodes, laterCountries } from './e-invoice-codes.ts';

test('the generated masters are what the script makes today', () => {
  for (const [file, text] of Object.entries(generatedMasters())) {
    const written = readFileSync(join(generatedFolder, file), 'utf8');
    expect(written === text, `${file}: run node packages/core/scripts/build-masters.ts`).toBe(true);
  }
});

describe('the lists of the e-invoice masters decide', () => {
  test('which countries there are', () => {
    expect(countryCodes).toHaveLength(244);
    expect(countries.codes.map(({ code }) => code)).toEqual(
      [...countryCodes, ...laterCountries].toSorted(),
    );
  });

  test('which currencies there are', () => {
    expect(currencyCodes).toHaveLength(179);
    expect(currencies.codes.map(({ code }) => code)).toEqual(currencyCodes);
  });
});
