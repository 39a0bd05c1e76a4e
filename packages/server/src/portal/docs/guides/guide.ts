import { html, type Markup } from '../../html.ts';
import { en } from '../../messages/en/index.ts';
import { hi } from '../../messages/hi/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Page } from '../../page.ts';
import type { SearchEntry } from '../../search/search-entry.ts';
import type { Visit } from '../../visit.ts';
import { sections } from '../sections.ts';
import { showDoc } from '../shelf.ts';

type Guides = Messages['docs']['guides'];

/** What stands below each heading of a guide. */
export type Bodies<Name extends keyof Guides> = {
  readonly [id in keyof Guides[Name]['headings']]: (visit: Visit) => Markup;
};

/** A page of prose: its headings are in the visitor's language, what stands below them is English. */
export const guide = <Name extends keyof Guides>(
  path: string,
  name: Name,
  bodies: Bodies<Name>,
): Page => ({
  path,
  searchable: [searchableAs(path, name)],
  get: (visit) => {
    const { lead, headings } = visit.messages.docs.guides[name];
    const list = Object.entries(headings as Record<string, string>).map(([id, title]) => ({
      id,
      title,
      body: (bodies as Record<string, (visit: Visit) => Markup>)[id]!(visit),
    }));
    return showDoc(visit, {
      title: titleOf(visit, path),
      lead: html`<span lang="${visit.language}">${lead}</span>`,
      body: sections(visit, list),
      isInEnglish: true,
    });
  },
});

/** What the search finds of a guide: its titles, and what stands in it. */
function searchableAs(path: string, name: keyof Guides): SearchEntry {
  const { lead, headings } = en.docs.guides[name];
  return {
    kind: 'page',
    path,
    title: titleOf({ messages: en }, path),
    titles: { hi: titleOf({ messages: hi }, path) },
    text: [lead, ...Object.values(headings)].join(' · '),
  };
}

/** The title of a page of the documentation, as its shelf has it. */
export function titleOf({ messages: { nav } }: Pick<Visit, 'messages'>, path: string): string {
  const { start, reference, practice, joining } = nav.docs;
  const titles: Readonly<Record<string, string>> = {
    ...start,
    ...reference,
    ...practice,
    ...joining,
  };
  return titles[path]!;
}
