import { hsnTitle, shippedMasters } from '@openirp/core';
import { masterPath } from '../docs/reference/links.ts';
import { largeNames, smallLists } from '../docs/reference/master-lists.ts';
import { en } from '../messages/en/index.ts';
import { hi } from '../messages/hi/index.ts';
import type { SearchEntry } from './search-entry.ts';

/** Every code of the small lists, the lists themselves, and the headings of HSN. */
export function masterEntries(): SearchEntry[] {
  const lists = smallLists();
  return [
    ...lists.map(
      ({ name, title, source }): SearchEntry => ({
        kind: 'page',
        path: masterPath(name),
        title,
        text: source,
        keys: [name, title.toLowerCase()],
      }),
    ),
    ...largeNames.map((name): SearchEntry => {
      const { title, note } = en.reference.masters.large[name];
      const titles = { hi: hi.reference.masters.large[name].title };
      const keys = [name, title.toLowerCase(), titles.hi.toLowerCase()];
      return { kind: 'page', path: masterPath(name), title, titles, text: note, keys };
    }),
    ...lists.flatMap((list) => list.rows.map((row) => entryOf(list.name, list.title, row))),
    ...headings(),
  ];
}

function entryOf(name: string, list: string, row: readonly string[]): SearchEntry {
  const [code = '', meaning = '', ...more] = row;
  return {
    kind: 'master',
    path: `${masterPath(name)}?q=${encodeURIComponent(code)}`,
    title: `${code} ${meaning}`.trim(),
    text: [list, ...more].filter((text) => text !== '').join(' · '),
    keys: [code.toLowerCase(), meaning.toLowerCase()].filter((key) => key !== ''),
  };
}

function headings(): SearchEntry[] {
  const found: SearchEntry[] = [];
  for (let number = 0; number <= 9999; number++) {
    const code = String(number).padStart(4, '0');
    if (shippedMasters.hsnStanding(code, undefined) !== 'listed') continue;
    found.push({
      kind: 'master',
      path: `${masterPath('hsn')}?q=${code}`,
      title: `${code} ${hsnTitle(code) ?? ''}`,
      text: 'HSN',
      keys: [code, `hsn ${code}`],
    });
  }
  return found;
}
