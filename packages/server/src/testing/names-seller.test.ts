import { describe, expect, test } from 'vitest';
import { findInvoiceBy } from '../store/road-statements.ts';
import { unnamedIn } from './names-seller.ts';

describe('a statement that names the seller', () => {
  test.for([
    'select * from "invoices" where "seller_gstin" = $1 and "irn" = $2',
    'select * from taxpayers where gstin in (?, ?, ?)',
    'select i.* from invoices as i left join cancellations as c on c.seller_gstin = i.seller_gstin where i.seller_gstin = $1',
    'insert into eway_bills (seller_gstin, irn) values ($1, $2), ($3, $4)',
    'insert into rejections (seller_gstin, irn) values (?, ?) on conflict do nothing',
    'select * from users where user_name = $1',
    findInvoiceBy({ seller: '$1', irn: '$2' }),
  ])('passes: %s', (sql) => {
    expect(unnamedIn(sql)).toEqual([]);
  });
});

describe('a statement that does not', () => {
  test.for([
    ['select * from invoices where irn = $1', 'invoices'],
    ['select * from invoices where seller_gstin like $1', 'invoices'],
    ['select * from invoices where other.seller_gstin = $1', 'invoices'],
    ['select * from invoices i where i.buyer_seller_gstin = $1', 'invoices'],
    [
      'select * from invoices i join cancellations c on c.irn = i.irn where i.seller_gstin = ?',
      'cancellations',
    ],
    [
      'select * from eway_bills b left join eway_bill_cancellations x on x.seller_gstin = b.seller_gstin where b.ewb_no = ?',
      'eway_bills eway_bill_cancellations',
    ],
    ['insert into invoices (irn) values (?)', 'invoices'],
    [
      'insert into invoices (seller_gstin, irn) values (?, ?) on conflict (irn) do nothing',
      'invoices',
    ],
    ['update taxpayers set status = ? where pan = ?', 'taxpayers'],
    [
      findInvoiceBy({ seller: 'i.buyer_gstin', irn: '$2' }),
      'invoices cancellations eway_bills eway_bill_cancellations',
    ],
  ] as const)('is caught: %s', ([sql, tables]) => {
    expect(unnamedIn(sql).toSorted()).toEqual(tables.split(' ').toSorted());
  });
});
