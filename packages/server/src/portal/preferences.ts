import { parseAccept } from 'hono/utils/accept';
import type { Config } from '../config.ts';
import type { WireRequest } from '../wire/request.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { type Language, languages } from './messages/index.ts';

export const themes = ['auto', 'light', 'dark'] as const;
/** How a page is coloured; `auto` goes by the browser's own setting. */
export type Theme = (typeof themes)[number];

/** How somebody wants to see pages. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** `Set-Cookie` headers for what was chosen with this request. */
  readonly cookies: readonly string[];
}

const yearSeconds = 365 * 86_400;

const oneOf = <T extends string>(choices: readonly T[], text: string | null | undefined) =>
  choices.find((choice) => choice === text);

/** What a request says of its sender's wishes: query, then cookies, then the browser's languages. */
export function preferencesOf(request: WireRequest, config: Config): Preferences {
  const { query } = request;
  const newLanguage = oneOf(languages, query.get('lang'));
  const newTheme = oneOf(themes, query.get('theme'));
  const chosen = [
    newLanguage && setCookie('language', newLanguage, yearSeconds, config),
    newTheme && setCookie('theme', newTheme, yearSeconds, config),
  ];
  const language = newLanguage ?? oneOf(languages, cookieOf(request, 'language', config));
  return {
    language: language ?? spokenLanguage(request.header('accept-language')),
    theme: newTheme ?? oneOf(themes, cookieOf(request, 'theme', config)) ?? 'auto',
    cookies: chosen.filter((cookie) => cookie !== undefined),
  };
}

function spokenLanguage(header = ''): Language {
  const spoken = parseAccept(header).filter(({ q }) => q > 0);
  const known = spoken.map(({ type }) => oneOf(languages, type.split('-')[0]!.toLowerCase()));
  return known.find((language) => language !== undefined) ?? 'en';
}
