import MiniSearch from 'minisearch';
import { type SearchEntry, searchKinds } from './search-entry.ts';

/** Something found, and the words that it was found by. */
export interface Hit {
  readonly entry: SearchEntry;
  readonly words: readonly string[];
}

export interface SearchResult {
  /** Hits for the whole search: a code by its number, a field by its name. */
  readonly exact: readonly Hit[];
  /** The others, best first. */
  readonly others: readonly Hit[];
  /** Whether more was found than is here. */
  readonly hasMore: boolean;
}

export interface SearchIndex {
  find(text: string): SearchResult;
}

export const hitsMax = 50;
/** More words find no better, and cost. */
const wordsMax = 10;

/** Words with digits in them are codes, and codes are not misspelt. */
const fuzzy = (term: string): number | false => (term.length > 4 && !/\d/.test(term) ? 0.2 : false);
const prefix = (term: string): boolean => term.length > 1;
const options = { prefix, boost: { title: 4, hindi: 4 } };

/** Makes an index of entries. */
export function searchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const words = new MiniSearch<{ id: number }>({
    fields: ['title', 'hindi', 'text'],
    extractField: (document, field) => {
      if (field === 'id') return document.id as never;
      const { title, titles, text } = entries[document.id]!;
      return field === 'title' ? title : field === 'hindi' ? (titles?.hi ?? '') : text;
    },
  });
  words.addAll(entries.map((_, id) => ({ id })));
  const byKey = new Map<string, number[]>();
  for (const [id, { keys = [] }] of entries.entries()) {
    for (const key of keys) {
      const ids = byKey.get(key);
      if (ids === undefined) byKey.set(key, [id]);
      else ids.push(id);
    }
  }
  const rank = (id: number): number => searchKinds.indexOf(entries[id]!.kind);
  return {
    find(text) {
      const wanted = text.trim().toLowerCase();
      if (wanted === '') return { exact: [], others: [], hasMore: false };
      const exact = (byKey.get(wanted) ?? byKey.get(headingOf(wanted)) ?? []).toSorted(
        (a, b) => rank(a) - rank(b),
      );
      // What is spelt just so is not misspelt.
      const how = { ...options, fuzzy: exact.length > 0 ? false : fuzzy };
      const asked = wanted.split(/\s+/).slice(0, wordsMax).join(' ');
      const every = words.search(asked, { ...how, combineWith: 'AND' });
      const found = every.length > 0 ? every : words.search(asked, how);
      const others = found.filter(({ id }) => !exact.includes(id));
      const shown = others.slice(0, Math.max(0, hitsMax - exact.length));
      return {
        exact: exact
          .slice(0, hitsMax)
          .map((id) => ({ entry: entries[id]!, words: wanted.split(/\s+/) })),
        others: shown.map(({ id, terms }) => ({ entry: entries[id]!, words: terms })),
        hasMore: exact.length + others.length > hitsMax,
      };
    },
  };
}

/** `hsn 8471` of `84713010`: the heading above an HSN code. */
const headingOf = (wanted: string): string =>
  /^\d{6}(\d{2})?$/.test(wanted) ? `hsn ${wanted.slice(0, 4)}` : wanted;

/** An index that is made when somebody searches for the first time, and kept. */
export function keptIndex(entries: () => readonly SearchEntry[]): () => SearchIndex {
  let kept: SearchIndex | undefined;
  return () => {
    kept ??= searchIndex(entries());
    return kept;
  };
}
