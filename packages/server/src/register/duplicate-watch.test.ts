import { open } from '@openirp/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { DuplicateWatch } from './duplicate-watch.ts';

let portal: DeskPortal;
beforeAll(async () => {
  portal = await DeskPortal.open();
});
afterAll(() => portal.close());

const post = async (invoice: unknown) => {
  const seat = await portal.seat();
  const { text } = await portal.post('/eicore/v1.03/Invoice', invoice, seat);
  const { Status, Data, ErrorDetails } = JSON.parse(text);
  if (Status !== 1) return { code: ErrorDetails[0].ErrorCode };
  return { ackNo: Number(JSON.parse(open(seat.sek, Data).toString()).AckNo) };
};

// Whatever is signed has a number first: those that are missing were signed for nothing.
test('signs one group of a flood of duplicates, and no further', async () => {
  const invoice = portal.freshInvoice();
  const { ackNo: before } = await post(invoice);
  for (let copy = 0; copy < 40; copy++) expect((await post(invoice)).code).toBe('2150');
  const { ackNo: after } = await post(portal.freshInvoice());
  expect(after! - before!).toBe(2);
});

test('signs a document once that arrives many times at the same moment', async () => {
  const { ackNo: before } = await post(portal.freshInvoice());
  const invoice = portal.freshInvoice();
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(invoice)));
  expect(answers.filter(({ code }) => code === '2150')).toHaveLength(49);
  const { ackNo: after } = await post(portal.freshInvoice());
  expect(after! - before!).toBe(2);
});

test('looks for a while after a duplicate', () => {
  const watch = new DuplicateWatch();
  const look = (hadDuplicate: boolean) => {
    const { isAround } = watch;
    watch.note(hadDuplicate);
    return isAround;
  };
  expect([look(false), look(true), look(true)]).toEqual([false, false, true]);
  expect(Array.from({ length: 17 }, () => look(false))).toEqual([...Array(16).fill(true), false]);
});
