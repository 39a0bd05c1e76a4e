import { type Day, istDateTime } from '@openirp/core';
import type { Language } from './messages/index.ts';

const locales = { en: 'en-IN', hi: 'hi-IN' } as const satisfies Record<Language, string>;

/** Days, instants and numbers as people in India read them. */
export interface Format {
  /** `14 Aug 2026` */
  day(day: Day): string;
  /** `14 Aug 2026, 10:00:05 IST`, of UTC epoch milliseconds. */
  instant(epochMs: number): string;
  /** `Nov 2026`, of `2026-11`. */
  month(month: string): string;
  /** A day, `2026-11` or `2026`: as much as is known. */
  around(when: string): string;
  /** `₹12,34,567.00`, of a JSON number; what is not written plainly stays as it is. */
  rupees(lexeme: string): string;
  /** The same of hundredths of a rupee. */
  paise(amount: bigint): string;
  /** `12,34,567`, decimals as they are written. */
  number(lexeme: string): string;
}

const currency = { style: 'currency', currency: 'INR' } as const;
const plainNumber = /^-?\d{1,30}(?:\.(\d{1,10}))?$/;

/** The format of a language. */
export function formatOf(language: Language): Format {
  const locale = locales[language];
  // The day is given as a day, in no zone; UTC leaves it as it is.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = (value: Day): string => days.format(Date.parse(value));
  const months = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = (value: string): string => months.format(Date.parse(`${value}-01`));
  const decimal = (lexeme: string, options: Intl.NumberFormatOptions, decimalsMin: number) => {
    const match = plainNumber.exec(lexeme);
    if (match === null) return lexeme;
    const decimals = Math.max(match[1]?.length ?? 0, decimalsMin);
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    // As a text, which is not rounded to what a JavaScript number can hold.
    return new Intl.NumberFormat(locale, { ...options, ...digits }).format(lexeme as never);
  };
  return {
    day,
    instant: (epochMs) => {
      const [date, time] = istDateTime(epochMs).split(' ') as [Day, string];
      return `${day(date)}, ${time} IST`;
    },
    month,
    around: (when) => {
      if (when.length === 4) return when;
      return when.length === 7 ? month(when) : day(when);
    },
    rupees: (lexeme) => decimal(lexeme, currency, 2),
    paise: (amount) => decimal(rupeesOf(amount), currency, 2),
    number: (lexeme) => decimal(lexeme, {}, 0),
  };
}

/** Paise as a plain number of rupees. */
function rupeesOf(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
