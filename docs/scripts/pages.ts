import { publishedSchema } from '@openirp/core';
import { codesPage, ewayBillCodesPage, fieldsPage, mastersPage, rulesPage } from './core-pages.ts';
import { endpointsPage, openApiPage, settingsPage } from './server-pages.ts';

/** Where the pages are kept. */
export const referenceFolder = new URL('../reference/', import.meta.url);

/** Every page of the reference, by its file name, made from the definitions. */
export const referencePages = (): ReadonlyMap<string, string> =>
  new Map([
    ['codes.md', codesPage()],
    ['endpoints.md', endpointsPage()],
    ['ewaybill-codes.md', ewayBillCodesPage()],
    ['fields.md', fieldsPage()],
    ['invoice.schema.json', `${JSON.stringify(publishedSchema(), null, 2)}\n`],
    ['masters.md', mastersPage()],
    ['openapi.json', openApiPage()],
    ['rules.md', rulesPage()],
    ['settings.md', settingsPage()],
  ]);
