import type { Language } from '../../messages/index.ts';

/** A sentence of the definitions (cause, cure, why) in the language of the reader. */
export const explained = (sentence: string, _language: Language): string => sentence;
