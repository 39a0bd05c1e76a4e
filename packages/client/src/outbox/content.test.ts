import { exampleInvoice, type Invoice, parseInvoice, signedInvoiceData } from '@openirp/core';
import { describe, expect, test } from 'vitest';
import { contentOf, differencesBetween, fingerprintOf, signedContent } from './content.ts';

const text = JSON.stringify(exampleInvoice);
const ack = { ackNo: 112610000000001, ackDt: '2026-11-22 10:00:08', irn: 'a'.repeat(64) };

const print = (request: string): string => fingerprintOf(contentOf(parseInvoice(request)));

/** What a register signs for a request. */
const registered = (request: string): string => signedInvoiceData(parseInvoice(request), ack);

describe('the same content', () => {
  const same = (other: string) => expect(differencesBetween(other, registered(text))).toEqual([]);

  test('is what the register makes of the request', () => same(text));

  test('is the request in another order, with nulls and members that no schema knows', () => {
    const { ItemList, ...rest } = JSON.parse(text);
    const reversed = Object.fromEntries(Object.entries({ ...rest, Irn: '' }).toReversed());
    same(JSON.stringify({ ItemList, PayDtls: null, ...reversed }, null, 1));
  });

  test('is a document whose type and number are in other letters', () => {
    same(text.replace('"Typ":"INV"', '"Typ":"inv"'));
    const { No } = JSON.parse(text).DocDtls;
    same(text.replace(`"No":"${No}"`, `"No":"${No.toLowerCase()}"`));
  });

  test('is a register that numbers the items', () => {
    const data = registered(text).replaceAll('"ItemNo":0', '"ItemNo":1');
    expect(differencesBetween(text, data)).toEqual([]);
  });
});

describe('other content', () => {
  const between = (change: (invoice: Invoice) => void) => {
    const other = JSON.parse(text);
    change(other);
    return differencesBetween(text, registered(JSON.stringify(other)));
  };

  test('is named member by member', () => {
    const differences = between((invoice) => {
      invoice.BuyerDtls.LglNm = 'Another buyer';
      invoice.ItemList[0]!.FreeQty = 0;
      delete (invoice.ItemList[0] as { Unit?: string }).Unit;
    });
    const { BuyerDtls, ItemList } = exampleInvoice;
    expect(differences).toEqual([
      {
        ...{ pointer: '/BuyerDtls/LglNm', registered: '"Another buyer"' },
        sent: JSON.stringify(BuyerDtls.LglNm),
      },
      {
        pointer: '/ItemList/0/Unit',
        sent: JSON.stringify(ItemList[0]!.Unit),
        registered: undefined,
      },
      { pointer: '/ItemList/0/FreeQty', sent: undefined, registered: '0' },
    ]);
  });

  test('is a number that is written otherwise', () => {
    const number = /"TotInvVal":([\d.]+)/.exec(text)![1]!;
    const rewritten = text.replace(`"TotInvVal":${number}`, '"TotInvVal":1.50');
    const shorter = text.replace(`"TotInvVal":${number}`, '"TotInvVal":1.5');
    expect(differencesBetween(rewritten, registered(shorter))).toEqual([
      { pointer: '/ValDtls/TotInvVal', sent: '1.50', registered: '1.5' },
    ]);
    expect(print(rewritten)).not.toBe(print(shorter));
  });

  test('is an item more, and is not listed without end', () => {
    const differences = between((invoice) => {
      const item = invoice.ItemList[0]!;
      invoice.ItemList = [...invoice.ItemList, { ...item, SlNo: '8' }, { ...item, SlNo: '9' }];
    });
    expect(differences).toContainEqual({ pointer: '/ItemList', sent: '[1]', registered: '[3]' });
    expect(differences).toHaveLength(20);
  });

  test('is whatever is no invoice at all', () => {
    expect(differencesBetween(text, '{"AckNo":1}').length).toBeGreaterThan(5);
  });
});

test('reads a signed invoice, and knows what is none', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const data = registered(text);
  const jws = `${part({ alg: 'RS256' })}.${part({ data, iss: 'NIC' })}.c2ln`;
  expect(signedContent(jws)).toEqual({ irn: ack.irn, ackDt: ack.ackDt, data });
  for (const other of ['', 'a.b.c', `x.${part({ data: '{}' })}.y`, `x.${part(null)}.y`]) {
    expect(signedContent(other)).toBeUndefined();
  }
});
