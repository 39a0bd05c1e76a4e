import type { Language } from '../messages/index.ts';

/** What the search finds, in the order in which exact hits stand. */
export const searchKinds = [
  'code',
  'field',
  'endpoint',
  'rule',
  'page',
  'master',
  'question',
  'note',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Something that the search can find. A page names its own as `searchable`. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly path: string;
  /** In English, unless `titles` has it in another language as well. */
  readonly title: string;
  readonly titles?: Partial<Record<Language, string>>;
  /** Plain text to be searched and to be shown a piece of. */
  readonly text: string;
  /** Whole searches that mean just this, in small letters. */
  readonly keys?: readonly string[];
}
