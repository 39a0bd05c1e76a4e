import { istDateTime, open, parseIstDateTime } from '@openirp/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskPortal, type Seat } from '../src/testing/desk-portal.ts';

/*
 * One e-way bill in force for each invoice, whatever happens at the same moment.
 */

let portal: DeskPortal;
let seat: Seat;
beforeAll(async () => {
  portal = await DeskPortal.open();
  seat = await portal.seat();
});
afterAll(() => portal.close());

const road = { TransMode: '1', VehNo: 'KA01AB1234', VehType: 'R', Distance: 0 };

interface Read {
  readonly code: string;
  readonly plain: Record<string, unknown> | undefined;
  readonly info: { InfCd: string; Desc: unknown }[] | null;
}

const read = ({ text }: { text: string }): Read => {
  const { Status, Data, ErrorDetails, InfoDtls } = JSON.parse(text);
  if (Status === 0) return { code: ErrorDetails[0].ErrorCode, plain: undefined, info: InfoDtls };
  return { code: 'ok', plain: JSON.parse(open(seat.sek, Data).toString()), info: InfoDtls };
};

const generate = async (more: object = {}) =>
  read(await portal.post('/eicore/v1.03/Invoice', { ...portal.freshInvoice(), ...more }, seat));
const bill = async (Irn: unknown, more: object = road) =>
  read(await portal.post('/eiewb/v1.03/ewaybill', { Irn, ...more }, seat));
const billOf = async (irn: unknown) =>
  read(await portal.call(`/eiewb/v1.03/ewaybill/irn/${irn}`, seat));
const invoiceOf = async (irn: unknown) =>
  read(await portal.call(`/eicore/v1.03/Invoice/irn/${irn}`, seat));
const cancel = async (Irn: unknown) =>
  read(
    await portal.post(
      '/eicore/v1.03/Invoice/Cancel',
      { Irn, CnlRsn: '1', CnlRem: 'Entered twice' },
      seat,
    ),
  );

test('makes one bill of sixteen that are asked for at once', async () => {
  const { plain } = await generate();
  const answers = await Promise.all(Array.from({ length: 16 }, () => bill(plain?.Irn)));
  const codes = answers.map(({ code }) => code);
  expect(codes.toSorted()).toEqual([...Array(15).fill('4002'), 'ok']);
});

test('never leaves a cancelled invoice with a bill in force', async () => {
  for (let round = 0; round < 12; round++) {
    const { plain } = await generate();
    const calls = [bill(plain?.Irn), cancel(plain?.Irn)];
    const codes = (await Promise.all(round % 2 === 0 ? calls : calls.toReversed())).map(
      ({ code }) => code,
    );
    expect(
      codes.filter((code) => code === 'ok'),
      codes.join(' '),
    ).toHaveLength(1);
    const { plain: now } = await invoiceOf(plain?.Irn);
    expect([now?.Status, now?.EwbNo === null]).toEqual(
      now?.Status === 'CNL' ? ['CNL', true] : ['ACT', false],
    );
  }
});

test('shows the bill wherever the invoice is shown, and the same to the minute', async () => {
  const { plain, info } = await generate({ EwbDtls: road });
  const { EwbNo, EwbDt, EwbValidTill, Irn } = plain!;
  expect(String(EwbNo)).toMatch(/^\d{12}$/);
  expect(info?.[0]).toMatchObject({ InfCd: 'EWBPPD' });
  const km = Number(/(\d+)KM$/.exec(String(info?.[0]?.Desc))?.[1]);
  // From Bengaluru to Mumbai, five days' way.
  expect(Math.ceil(km / 200)).toBe(6);
  const days = Math.round(
    (parseIstDateTime(String(EwbValidTill))! - parseIstDateTime(String(EwbDt))!) / 86_400_000,
  );
  expect([5, 6, 7]).toContain(days);
  expect(EwbDt).toMatch(/:00$/);
  expect((await invoiceOf(Irn)).plain).toMatchObject({ EwbNo, EwbDt, EwbValidTill });
  expect((await billOf(Irn)).plain).toEqual({
    EwbNo,
    Status: 'ACT',
    GenGstin: seat.gstin,
    EwbDt,
    EwbValidTill,
  });
});

test('registers the invoice whatever is wrong with its bill', async () => {
  const { plain, info } = await generate({ EwbDtls: { Distance: 0 } });
  expect(plain).toMatchObject({ Status: 'ACT', EwbNo: null, EwbDt: null, EwbValidTill: null });
  expect(info).toEqual([
    {
      InfCd: 'EWBERR',
      Desc: [
        {
          ErrorCode: '4019',
          ErrorMessage: 'Provide Transporter ID in order to generate Part A of e-Way Bill',
        },
      ],
    },
  ]);
  expect((await billOf(plain?.Irn)).code).toBe('4005');
  // The way to mend it: ask for the bill once more, with what was missing.
  expect((await bill(plain?.Irn)).code).toBe('ok');
});

test('makes another bill once the first is cancelled, and reads the newest', async () => {
  const { plain } = await generate({ EwbDtls: road });
  const first = plain!.EwbNo as number;
  expect(JSON.parse((await portal.cancelBill(first, seat)).text).status).toBe('1');
  expect((await billOf(plain?.Irn)).plain).toMatchObject({ EwbNo: first, Status: 'CNL' });
  expect((await invoiceOf(plain?.Irn)).plain).toMatchObject({ EwbNo: null });
  const second = (await bill(plain?.Irn, { Distance: 100, TransId: seat.gstin })).plain!;
  expect(second.EwbNo).toBeGreaterThan(first);
  // A Part A slip runs out never, for it has not begun.
  expect(second.EwbValidTill).toBeNull();
  expect((await billOf(plain?.Irn)).plain).toMatchObject({ EwbNo: second.EwbNo, Status: 'ACT' });
  // Twice is once too often, for a bill as for an invoice.
  expect(JSON.parse((await portal.cancelBill(first, seat)).text).status).toBe('0');
});

test('has no bill of an invoice that was registered before', async () => {
  const invoice = portal.freshInvoice();
  const post = (body: object) => portal.post('/eicore/v1.03/Invoice', body, seat);
  const { plain } = read(await post(invoice));
  expect(read(await post({ ...invoice, EwbDtls: road })).code).toBe('2150');
  expect((await billOf(plain?.Irn)).code).toBe('4005');
});

test('says the time of a cancellation as the e-way bill system does', async () => {
  const { plain } = await generate({ EwbDtls: road });
  const before = portal.irp.clock.now();
  const { data } = JSON.parse((await portal.cancelBill(plain!.EwbNo as number, seat)).text);
  const { ewayBillNo, cancelDate } = JSON.parse(open(seat.sek, data).toString());
  expect(ewayBillNo).toBe(String(plain?.EwbNo));
  const [day, time, half] = cancelDate.split(' ');
  const [dd, mm, yyyy] = day.split('/');
  const hour = (Number(time.slice(0, 2)) % 12) + (half === 'PM' ? 12 : 0);
  const ist = `${yyyy}-${mm}-${dd} ${String(hour).padStart(2, '0')}${time.slice(2)}`;
  expect(parseIstDateTime(ist)! - before, `${ist}, ${istDateTime(before)}`).toBeLessThan(60_000);
});
