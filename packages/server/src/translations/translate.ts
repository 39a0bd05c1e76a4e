import { hindi } from './hindi/index.ts';

const hindiOf: ReadonlyMap<string, string> = new Map(
  hindi.flatMap((table) => Object.entries(table)),
);

/** An explanation in a language; a sentence that has no translation stays as it is. */
export const explained = (sentence: string, language: 'en' | 'hi'): string =>
  (language === 'hi' ? hindiOf.get(sentence) : undefined) ?? sentence;

/** Whether a sentence stands in the dictionary. */
export const isTranslated = (sentence: string): boolean => hindiOf.has(sentence);
