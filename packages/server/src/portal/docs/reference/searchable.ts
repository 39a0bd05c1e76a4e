import { en } from '../../messages/en/index.ts';
import { hi } from '../../messages/hi/index.ts';
import type { SearchEntry } from '../../search/search-entry.ts';

type Part = 'masters' | 'errors' | 'rules' | 'schema' | 'mapping' | 'patterns' | 'irn';

/** What the search finds of a page of the reference: its titles, and what it says in English. */
export const searchableAs = (path: string, part: Part, more: readonly string[] = []) => [
  {
    kind: 'page',
    path,
    title: en.reference[part].title,
    titles: { hi: hi.reference[part].title },
    text: [en.reference[part].lead, ...more].join(' '),
  } satisfies SearchEntry,
];
