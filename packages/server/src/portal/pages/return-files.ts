import {
  type Gstr1,
  gstr1Csv,
  gstr1Json,
  gstr1TableCsv,
  gstr1Tables,
  returnPeriod,
} from '@openirp/core';
import { ownGstr1 } from '../gstr1.ts';
import { type Page, signedIn } from '../page.ts';
import { PageRefusal } from '../refusal.ts';

const types = { json: 'application/json', csv: 'text/csv; charset=utf-8' } as const;

/** GSTR-1 as files: `2026-11.json`, `2026-11.csv`, and a table of it as `2026-11-4A.csv`. */
export const returnFiles: Page = {
  path: '/returns/:name',
  get: signedIn(async (visit) => {
    const { name = '' } = visit.parameters;
    const [, month = '', code, ending] =
      /^(\d{4}-\d{2})(?:-([\w-]{2,10}))?\.(json|csv)$/.exec(name) ?? [];
    if (returnPeriod(month) === undefined) throw new PageRefusal(404);
    const gstr1 = await ownGstr1(visit, month);
    if (gstr1 === undefined) throw new PageRefusal(413);
    const headers = {
      'content-type': types[ending as keyof typeof types],
      'content-disposition': `attachment; filename="GSTR1-${gstr1.gstin}-${name}"`,
    };
    return new Response(textOf(gstr1, ending as keyof typeof types, code), { headers });
  }),
};

function textOf(gstr1: Gstr1, ending: keyof typeof types, code: string | undefined): string {
  if (code === undefined)
    return ending === 'json' ? gstr1Json(gstr1) : [...gstr1Csv(gstr1)].join('');
  const table = gstr1Tables(gstr1).find((one) => one.name.replace(' ', '-') === code);
  if (ending !== 'csv' || table === undefined) throw new PageRefusal(404);
  return gstr1TableCsv(table);
}
