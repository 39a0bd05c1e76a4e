import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ewayBillCodes } from '../errors/catalogue/index.ts';
import { readCancelEwb } from './cancel.ts';

const codes = (text: string) => readCancelEwb(text).errors?.map(({ code }) => code);

describe('a cancellation is read', () => {
  test('with numbers', () => {
    const text = '{"ewbNo":391009149369,"cancelRsnCode":3,"cancelRmrk":"Wrong vehicle"}';
    expect(readCancelEwb(text).value).toEqual({
      ewbNo: 391009149369,
      reason: '3',
      remark: 'Wrong vehicle',
    });
  });

  test('with texts, as other clients send it', () => {
    const text = '{"ewbNo":"391009149369","cancelRsnCode":"3","cancelRmrk":"Wrong vehicle"}';
    expect(readCancelEwb(text).value).toMatchObject({ ewbNo: 391009149369, reason: '3' });
  });

  test('in any letter case, and without a remark', () => {
    expect(readCancelEwb('{"EWBNO":391009149369,"cancelrsncode":1,"cancelRmrk":null}')).toEqual({
      value: { ewbNo: 391009149369, reason: '1', remark: undefined },
    });
  });
});

describe('a cancellation is refused', () => {
  const with_ = (change: object) =>
    codes(JSON.stringify({ ewbNo: 391009149369, cancelRsnCode: 1, ...change }));

  test.each([
    39100914936,
    3910091493690,
    '39100914936A',
    '',
    null,
    {},
    [],
    391009149369.5,
  ])('the number %j', (ewbNo) => {
    expect(with_({ ewbNo })).toEqual(['301']);
  });

  test.each([0, 5, '5', '', 'DUP', null, 1.5, true])('the reason %j', (cancelRsnCode) => {
    expect(with_({ cancelRsnCode })).toEqual(['307']);
  });

  test('the remark, when it is too long or no text', () => {
    expect(with_({ cancelRmrk: 'x'.repeat(50) })).toBeUndefined();
    expect(with_({ cancelRmrk: 'x'.repeat(51) })).toEqual(['308']);
    expect(with_({ cancelRmrk: 4 })).toEqual(['308']);
  });

  test('with everything that is wrong, explained', () => {
    expect(codes('{"cancelRmrk":[]}')).toEqual(['301', '307', '308']);
    expect(readCancelEwb('{"ewbNo":1,"cancelRsnCode":1}').errors).toEqual([
      {
        code: '301',
        message: 'Invalid eway bill number',
        explanation: {
          pointer: '/ewbNo',
          expected: 'a number of 12 digits',
          cure: 'Send the 12 digits as issued.',
        },
      },
    ]);
  });

  test.each([
    '',
    'x',
    '[]',
    '"391009149369"',
    '{"ewbNo":1,"EwbNo":1}',
    '['.repeat(1000),
  ])('a text that is no such JSON: %s', (text) => {
    expect(codes(text)).toEqual(['100']);
  });
});

test('whatever arrives, the answer is a value or codes of the catalogue', () => {
  const anyMember = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.bigInt().map(Number));
  const anyBody = fc.oneof(
    fc.string(),
    fc.json({ maxDepth: 2 }),
    fc
      .record({ ewbNo: anyMember, cancelRsnCode: anyMember, cancelRmrk: anyMember })
      .map((body) => JSON.stringify(body)),
  );
  fc.assert(
    fc.property(anyBody, (text) => {
      const { value, errors = [] } = readCancelEwb(text);
      if (value === undefined) expect(errors).not.toEqual([]);
      for (const { code } of errors) expect(ewayBillCodes.has(code)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
