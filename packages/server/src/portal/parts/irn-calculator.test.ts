import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { irnFieldsOf, irnFrom } from './irn-calculator.ts';

interface Case {
  readonly gstin: string;
  readonly financialYear: string;
  readonly type: string;
  readonly number: string;
  readonly letterCase: string;
  readonly input: string;
  readonly irn: string;
}

const vectors = new URL('../../../../../conformance/vectors/irn.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Case[] };

test.each(
  cases.filter(({ number }) => number.length <= 16),
)('tells the text and the IRN of $input', ({
  gstin,
  financialYear,
  type,
  number,
  letterCase,
  input,
  irn,
}) => {
  const date = `01/04/${financialYear.slice(0, 4)}`;
  const today = letterCase === 'as-sent' ? '2025-05-31' : '2025-06-01';
  const answer = irnFrom({ gstin, type, number, date }, { today, since: '2025-06-01' });
  expect(answer).toMatchObject({ result: { text: input, irn, financialYear } });
});

test('a number with small letters has another IRN in the other letter case', () => {
  const fields = { gstin: '29zzirx0001z1zk', type: 'inv', number: 'a/1', date: '31/03/2026' };
  const on = (today: string) => irnFrom(fields, { today, since: '2025-06-01' });
  const before = on('2025-05-31') as { result: { text: string; otherwise: object } };
  const after = on('2025-06-01') as { result: { text: string; otherwise: object } };
  expect(before.result.text).toBe('29ZZIRX0001Z1ZK2025-26INVa/1');
  expect(after.result.text).toBe('29ZZIRX0001Z1ZK2025-26INVA/1');
  expect(before.result.otherwise).toMatchObject({ text: after.result.text });
  expect(after.result.otherwise).toMatchObject({ text: before.result.text });
});

test('every field tells what is wrong with it', () => {
  const letterCase = { today: '2026-08-14', since: '2025-06-01' };
  const fields = irnFieldsOf(new URLSearchParams('gstin=29&number=/1&date=31/02/2026'))!;
  expect(irnFrom(fields, letterCase)).toEqual({
    errors: { gstin: 'gstin', type: 'type', number: 'number', date: 'date' },
  });
  expect(irnFieldsOf(new URLSearchParams('lang=hi'))).toBeUndefined();
});
