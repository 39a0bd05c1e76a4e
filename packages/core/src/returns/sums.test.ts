import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Invoice } from '../invoice/attributes.ts';
import { parseInvoice } from '../invoice/parse.ts';
import { type Json, JsonNumber } from '../json/json.ts';
import { readJson } from '../json/read.ts';
import { exampleGstins } from '../rules/example-world.ts';
import { anySampleOptions } from '../sample/options.ts';
import { sampleInvoice } from '../sample/sample-invoice.ts';
import { lexemeOf } from '../shape/lexemes.ts';
import { signedInvoiceData } from '../signed/signed-invoice.ts';
import { gstr1Feed } from './feed.ts';
import { gstr1Json } from './json.ts';
import { gstr1Tables } from './tables.ts';

/*
 * Sums of invoices of every kind against sums of the return, in big.js and through the JSON text:
 * nothing of money.ts or of the returns adds up here.
 */

const members = ['txval', 'iamt', 'camt', 'samt', 'csamt'] as const;
type Sums = Record<(typeof members)[number], Big>;

const zeros = (): Sums => ({
  ...{ txval: new Big(0), iamt: new Big(0), camt: new Big(0) },
  ...{ samt: new Big(0), csamt: new Big(0) },
});

const itemMembers: Record<keyof Sums, readonly string[]> = {
  txval: ['AssAmt'],
  iamt: ['IgstAmt'],
  camt: ['CgstAmt'],
  samt: ['SgstAmt'],
  csamt: ['CesAmt', 'CesNonAdvlAmt'],
};

/** What invoices hold; `times` tells how often each counts. */
function sumsOfInvoices(invoices: readonly Invoice[], times: (invoice: Invoice) => number): Sums {
  const sums = zeros();
  for (const invoice of invoices) {
    for (const item of invoice.ItemList) {
      for (const member of members) {
        for (const name of itemMembers[member]) {
          const amount = new Big(lexemeOf(item, name) ?? 0).times(times(invoice));
          sums[member] = sums[member].plus(amount);
        }
      }
    }
  }
  return sums;
}

/** Every amount below a part of the JSON. */
function sumsOfJson(json: Json | undefined, sums = zeros()): Sums {
  if (Array.isArray(json)) for (const entry of json) sumsOfJson(entry, sums);
  if (!(json instanceof Map)) return sums;
  for (const [name, value] of json) {
    if (value instanceof JsonNumber && name in sums) {
      sums[name as keyof Sums] = sums[name as keyof Sums].plus(value.lexeme);
    } else sumsOfJson(value, sums);
  }
  return sums;
}

const shown = (sums: Sums) => members.map((member) => `${member} ${sums[member].toFixed()}`);

test('every paisa of every invoice is in the return, once', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (seeds) => {
      const feed = gstr1Feed(exampleGstins.seller, '2026-08');
      const invoices = seeds.map((seed) => {
        const day = `2026-08-${String((seed % 14) + 1).padStart(2, '0')}`;
        const invoice = parseInvoice(sampleInvoice(anySampleOptions(seed, { day })).text);
        const ack = { ackNo: 112610000000001, ackDt: '2026-08-14 10:00:00', irn: 'a'.repeat(64) };
        feed.add({ invoiceData: signedInvoiceData(invoice, ack), irn: ack.irn, ackAt: 0 });
        return invoice;
      });
      const gstr1 = feed.finish();
      const json = readJson(gstr1Json(gstr1)) as Map<string, Json>;

      const sections = ['b2b', 'exp', 'cdnr', 'cdnur'].map((name) => json.get(name) ?? []);
      expect(shown(sumsOfJson(sections))).toEqual(shown(sumsOfInvoices(invoices, () => 1)));
      const setOff = ({ DocDtls }: Invoice) => (DocDtls.Typ.toUpperCase() === 'CRN' ? -1 : 1);
      expect(shown(sumsOfJson(json.get('hsn')))).toEqual(shown(sumsOfInvoices(invoices, setOff)));

      for (const { name, rows } of gstr1Tables(gstr1)) {
        if (!rows().next().done) seen.add(name);
      }
    }),
    { numRuns: 300, seed: 20_260_814 },
  );
  // Otherwise the tables would not all have been tried.
  expect(seen.size).toBe(gstr1Tables(gstr1Feed(exampleGstins.seller, '2026-08').finish()).length);
});
