import { expect, test } from 'vitest';
import { eInvoiceCodes } from '../errors/catalogue/index.ts';
import { checkRules } from './check.ts';
import { given } from './example.ts';
import { rules } from './index.ts';

/*
 * Rules are tried one by one elsewhere. Here a whole check is run, as the portal does it: in force on
 * the example's day, and with nothing before it that hides it.
 */
const raised = rules.filter(({ raised }) => raised !== false);
// Some rules speak of what today's schema refuses first; their codes are raised by the reader.
const reachable = raised.filter(({ refuses }) =>
  Object.values(refuses).some(({ refusedBySchema }) => !refusedBySchema),
);

test.each(reachable.map((rule) => ({ id: rule.id, rule })))('$id is raised', ({ rule }) => {
  const found = Object.values(rule.refuses)
    .filter(({ refusedBySchema }) => !refusedBySchema)
    .flatMap((example) => {
      const { document, facts } = given(example);
      return checkRules(document, facts);
    })
    .filter(({ explanation }) => explanation?.rule === rule.id);
  expect(found).not.toEqual([]);
  for (const { code, message, explanation } of found) {
    expect(code).toBe(rule.code);
    expect(message).toMatch(textOf(code));
    expect(explanation).toMatchObject({ why: rule.why, cure: rule.cure });
  }
});

test('raises no code whose text is not public', () => {
  expect(raised.filter(({ code }) => eInvoiceCodes.get(code)?.message === undefined)).toEqual([]);
});

/** The published text of a code, with anything in its placeholders. */
function textOf(code: string): RegExp {
  const text = eInvoiceCodes.get(code)?.message ?? '';
  return new RegExp(`^${RegExp.escape(text).replace(/\\\{\d\\\}/g, '.+')}$`);
}
