import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  eInvoiceCodes,
  ewayBillCodes,
  ewayBillRuleReference,
  fieldReference,
  ruleReference,
} from '@openirp/core';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { hindi } from './hindi/index.ts';
import { explained, isTranslated } from './translate.ts';

/** A node of a syntax tree; its members differ from type to type. */
interface Node {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: an ESTree node, looked at by name.
  readonly [member: string]: any;
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* nodesIn(child);
    }
  }
}

/** The texts that an expression may come to, where they are constant. */
function textsOf({ type, ...of }: Node): string[] {
  if (type === 'Literal') return typeof of.value === 'string' ? [of.value] : [];
  if (type === 'ConditionalExpression') return [of.consequent, of.alternate].flatMap(textsOf);
  if (type === 'LogicalExpression') return [of.left, of.right].flatMap(textsOf);
  if (type !== 'BinaryExpression') return [];
  return textsOf(of.left).flatMap((left) => textsOf(of.right).map((right) => left + right));
}

/** The sentences that a source sets as `why` or `cure`. */
const saidIn = (source: string): string[] =>
  [...nodesIn(parseAst(source, { lang: 'ts' }) as unknown as Node)].flatMap(
    ({ type, key, id, value, init }) => {
      const name = type === 'Property' ? key.name : type === 'VariableDeclarator' && id.name;
      return (name === 'why' || name === 'cure') && (value ?? init) != null
        ? textsOf(value ?? init)
        : [];
    },
  );

const packages = join(import.meta.dirname, '../../..');

/**
 * Sources of core and server but for the pages, and for what is put into words by them: those have a
 * dictionary of their own, in which nothing can be missing.
 */
const ofPages = /[\\/]src[\\/](portal|organisations|test-report)[\\/]/;
const sources = ['core/src', 'server/src']
  .flatMap((folder) =>
    readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(packages, folder, file),
    ),
  )
  .filter((file) => /(?<!\.test)\.ts$/.test(file) && !ofPages.test(file));

const saidInCode = sources
  .map((file) => readFileSync(file, 'utf8'))
  .filter((source) => /\b(why|cure)\b/.test(source))
  .flatMap(saidIn);

const codes = [...eInvoiceCodes.values(), ...ewayBillCodes.values()];
const rules = [...ruleReference(), ...ewayBillRuleReference()];

/** Every English sentence that explains something, once. */
const sentences = new Set(
  [
    ...codes.flatMap(({ cause, cure }) => [cause, cure]),
    ...rules.flatMap(({ why, cure }) => [why, cure]),
    ...saidInCode,
  ].filter((sentence) => sentence !== undefined),
);

const keys = hindi.flatMap((table) => Object.keys(table));

const words = (text: string): string[] => text.match(/[\w./]*\w/g) ?? [];
/** Names of fields of the document, and of the member that carries it. */
const fieldNames = new Set(['Data', ...fieldReference().map(({ path }) => words(path).at(-1)!)]);

/**
 * What the wire calls so and a translation must not touch: names such as AppKey and client_id, short
 * forms such as GSTIN, values such as Y, numbers, and names of fields that look like English words.
 */
const literals = (sentence: string): string[] =>
  words(sentence)
    .filter(
      (word, index) =>
        /_|[a-z][A-Z]|[A-Z]{2}|\d/.test(word) ||
        /^[B-HJ-Z]$/.test(word) ||
        (index > 0 && fieldNames.has(word) && /^[A-Z]/.test(word)),
    )
    .map((word) => word.replace(/(?<=[A-Z])s$/, ''));

describe('the explanations in Hindi', () => {
  test('leave no sentence of codes, rules and refusals out', () => {
    expect(sentences.size).toBeGreaterThan(1000);
    expect(saidInCode).toContain('The release notes say what became of the operation.');
    expect([...sentences].filter((sentence) => !isTranslated(sentence))).toEqual([]);
  });

  test('are in Devanagari, and end as a sentence does', () => {
    const bad = keys.filter((key) => !/\p{Script=Devanagari}.*।$/u.test(explained(key, 'hi')));
    expect(bad).toEqual([]);
  });

  test('translate nothing that is said no more', () => {
    expect(keys.filter((key) => !sentences.has(key))).toEqual([]);
  });

  test('translate a sentence once', () => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('keep names, codes and numbers as they are', () => {
    const lost = keys.flatMap((key) => {
      const kept = new Set(words(explained(key, 'hi')));
      return literals(key)
        .filter((word) => !kept.has(word))
        .map((word) => `${word}: ${key}`);
    });
    expect(lost).toEqual([]);
  });

  test('are given to those who read Hindi, and a sentence that has none stays', () => {
    expect(explained('The server failed.', 'hi')).toBe('सर्वर में गड़बड़ी हुई।');
    expect(explained('The server failed.', 'en')).toBe('The server failed.');
    expect(explained('constructor', 'hi')).toBe('constructor');
  });
});
