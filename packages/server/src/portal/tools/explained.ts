import type { Visit } from '../visit.ts';

/** A sentence of the specification's explanations (cause, cure, why) as this visitor reads it. */
export const explained = (_visit: Visit, sentence: string): string => sentence;
