import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryNamesModule, currencyNamesModule } from './build-names.ts';
import { pinPlacesModule } from './build-pin-places.ts';
import { pinStatesModule, readOffices } from './build-pins.ts';

/** Every generated module of the masters, by file name. */
export function generatedMasters(): Record<string, string> {
  const offices = readOffices();
  return {
    'country-names.ts': countryNamesModule(),
    'currency-names.ts': currencyNamesModule(),
    'pin-states.ts': pinStatesModule(offices),
    'pin-places.ts': pinPlacesModule(offices),
  };
}

/** Where the generated modules stand. */
export const generatedFolder = join(import.meta.dirname, '../src/masters/generated');

if (import.meta.main) {
  for (const [file, text] of Object.entries(generatedMasters())) {
    writeFileSync(join(generatedFolder, file), text);
    console.log(`${file}: ${text.length} characters`);
  }
}
