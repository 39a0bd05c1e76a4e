import { en, type Messages } from './en/index.ts';
import { hi } from './hi/index.ts';

export type { Messages } from './en/index.ts';

export const languages = ['en', 'hi'] as const;
export type Language = (typeof languages)[number];

const tables: Record<Language, Messages> = { en, hi };

/** Every text of the portal in a language. A text that Hindi lacks does not compile. */
export const messagesOf = (language: Language): Messages => tables[language];

/** Languages by their own names. */
export const languageNames: Record<Language, string> = { en: 'English', hi: 'हिन्दी' };
