import { inspect } from 'node:util';
import { IrpError } from '@openirp/core';
import { describe, expect, test } from 'vitest';
import { gsp } from '../adapters/gsp.ts';
import { nic } from '../adapters/nic.ts';
import { ConnectionError } from '../connection-error.ts';
import { readAnswer } from './read-answer.ts';

const read = (body: unknown, { status = 200, headers = {}, adapter = nic() } = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readAnswer({ status, text, headers }, adapter, 0);
};

function refusalIn(...answer: Parameters<typeof read>): IrpError {
  try {
    read(...answer);
  } catch (error) {
    if (error instanceof IrpError) return error;
    throw error;
  }
  throw new Error('no refusal');
}

const codesIn = (body: unknown) => refusalIn(body).details.map(({ code }) => code);
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const duplicate = { ErrorCode: '2150', ErrorMessage: 'Duplicate IRN' };

describe('a success', () => {
  test.each([
    [{ Status: 1, Data: 'sealed' }],
    [{ Status: '1', Data: 'sealed', ErrorDetails: null, InfoDtls: null }],
    [{ status: '1', data: 'sealed' }],
  ])('%o', (body) => expect(read(body)).toEqual({ data: 'sealed', info: [] }));

  test('with words beside it', () => {
    const note = { InfCd: 'EWBPPD', Desc: 'Pin-Pin calc distance: 12KM' };
    expect(read({ Status: 1, InfoDtls: [note], Alert: 'Expires soon' }).info).toEqual([
      note,
      { InfCd: 'EWBALERT', Desc: 'Expires soon' },
    ]);
  });
});

describe('a refusal', () => {
  test('in the envelope, with what comes beside it', () => {
    const info = [{ InfCd: 'DUPIRN', Desc: { Irn: 'x' } }];
    const error = refusalIn({ Status: 0, Data: null, ErrorDetails: [duplicate], InfoDtls: info });
    expect(error.details).toEqual([{ code: '2150', message: 'Duplicate IRN' }]);
    expect(error.info).toEqual(info);
  });

  test('in the envelope as one page of the documentation has it', () => {
    expect(codesIn({ Status: '0', ErrorDetails: base64([duplicate]) })).toEqual(['2150']);
  });

  test.each([
    [{ errorCodes: '312' }, ['312']],
    [{ errorCodes: '301,307,308' }, ['301', '307', '308']],
    [{ errorCodes: 'Invalid data: 312, 315,' }, ['312', '315']],
  ])('of the e-way bill system: %o', (error, codes) => {
    expect(codesIn({ status: '0', error: base64(error), info: null })).toEqual(codes);
  });

  test('of the e-way bill system gets the text of its code', () => {
    const { message } = refusalIn({ status: '0', error: base64({ errorCodes: '315' }) });
    expect(message).toBe('315 Validity period lapsed, you cannot cancel this eway bill');
    const told = refusalIn({ status: '0', error: base64({ errorCodes: 'Try later' }) });
    expect(told.message).toBe('5001 Try later');
  });

  test('in a problem document, with its explanation', () => {
    const body = {
      errors: [{ code: '2176', message: 'm', pointer: '/ItemList/0', cure: 'c', docs: 'http://x' }],
      info: null,
    };
    const [detail] = refusalIn(body, { status: 422 }).details;
    const explanation = { pointer: '/ItemList/0', cure: 'c' };
    expect(detail).toEqual({ code: '2176', message: 'm', explanation });
  });

  test('of a busy portal, with the time that it asks for', () => {
    const busy = { Status: 0, ErrorDetails: [{ ErrorCode: '3043', ErrorMessage: 'Try later' }] };
    const told = refusalIn(busy, { headers: { 'retry-after': '7' } });
    expect(told).toMatchObject({ code: '3043', retryAfterMs: 7000 });
    expect(refusalIn(busy)).not.toHaveProperty('retryAfterMs');
  });

  test('of a provider', () => {
    const body = { status_cd: '0', errorCode: 'GSP102', errorDesc: 'No balance' };
    expect(refusalIn(body, { adapter: gsp() }).message).toBe('GSP102 No balance');
    expect(() => read(body)).toThrow(ConnectionError);
  });
});

describe('no answer of a portal', () => {
  test.each([
    ['<html>Not found</html>', 404],
    ['', 302],
    ['{}', 200],
    ['[]', 200],
    ['"1"', 200],
    ['{"Status":0,"ErrorDetails":null}', 200],
  ])('%s with HTTP %i', (text, status) => {
    expect(() => read(text, { status })).toThrow(`HTTP ${status} without an answer of the portal`);
  });

  test('from HTTP 500 on, whatever it says', () => {
    const busy = { Status: 0, ErrorDetails: [{ ErrorCode: '3043', ErrorMessage: 'Try later' }] };
    const headers = { 'retry-after': '7' };
    try {
      read(busy, { status: 503, headers });
      throw new Error('an answer');
    } catch (error) {
      expect(error).toMatchObject({ outcome: 'unknown', status: 503, retryAfterMs: 7000 });
      expect((error as Error).cause).toMatchObject({ code: '3043' });
    }
    expect(() => read({ Status: 1, Data: 'x' }, { status: 500 })).toThrow('HTTP 500');
  });

  test('keeps nothing of what came', () => {
    try {
      read('{"Status":1,"Data":secret');
      throw new Error('an answer');
    } catch (error) {
      expect(inspect(error, { depth: null })).not.toContain('secret');
    }
  });
});
