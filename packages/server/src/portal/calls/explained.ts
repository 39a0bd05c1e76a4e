import type { Visit } from '../visit.ts';

/** A sentence of an explanation in the visitor's language, as far as there is one. */
export const explained = (_visit: Visit, sentence: string): string => sentence;
