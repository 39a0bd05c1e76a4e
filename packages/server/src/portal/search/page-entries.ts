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
        keys: [title.toLowerCase(), hindi[path]!],
      }),
    );
  return [...named, ...own.map((entry) => withHindi(entry, hindi[entry.path]))];
}

const withHindi = (entry: SearchEntry, title: string | undefined): SearchEntry =>
  title === undefined || entry.titles?.hi !== undefined
    ? entry
    : { ...entry, titles: { ...entry.titles, hi: title } };
