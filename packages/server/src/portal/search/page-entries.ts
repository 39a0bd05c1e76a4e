import { en } from '../messages/en/index.ts';
import { hi } from '../messages/hi/index.ts';
import type { Page } from '../page.ts';
import type { SearchEntry } from './search-entry.ts';

type Titles = Readonly<Record<string, string>>;

const titlesIn = ({ nav }: typeof en): Titles => ({
  ...nav.menu,
  ...nav.docs.start,
  ...nav.docs.reference,
  ...nav.docs.practice,
  ...nav.docs.joining,
  ...nav.tools,
});

/** Pages by the names that menus give them, and whatever pages say of themselves. */
export function pageEntries(pages: readonly Page[]): SearchEntry[] {
  const [english, hindi] = [titlesIn(en), titlesIn(hi)];
  const own = pages.flatMap(({ searchable = [] }) => searchable);
  const paths = new Set(pages.map(({ path }) => path));
  const toldByThemselves = new Set(own.map(({ path }) => path));
  const named = Object.entries(english)
    .filter(([path]) => paths.has(path) && !toldByThemselves.has(path))
    .map(
      ([path, title]): SearchEntry => ({
        kind: 'page',
        path,
        title,
        titles: { hi: hindi[path]! },
        text: '',
        keys: [title, hindi[path]!].map((name) => name.toLowerCase()),
      }),
    );
  return [
    ...named,
    ...own.map((entry) => alsoNamed(entry, english[entry.path], hindi[entry.path])),
  ];
}

/** A page that tells of itself is found by its names in the menus as well. */
function alsoNamed(entry: SearchEntry, english?: string, hindi?: string): SearchEntry {
  const { title, titles, keys = [] } = entry;
  const hi = titles?.hi ?? hindi;
  const names = [title, english, hi].filter((name) => name !== undefined);
  return {
    ...entry,
    ...(hi === undefined ? {} : { titles: { ...titles, hi } }),
    keys: [...new Set([...keys, ...names.map((name) => name.toLowerCase())])],
  };
}
