import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import { english } from './english.ts';
import { filterForm, holds, wantedOf } from './filter.ts';
import { masterPath } from './links.ts';
import { largeNames, type SmallList, smallLists } from './master-lists.ts';
import { searchableAs } from './searchable.ts';

interface Listed {
  readonly name: string;
  readonly title: Markup | string;
  readonly count: number;
  readonly version: string;
  readonly source: Markup | string;
  readonly text: string;
}

/** All lists of codes. */
export const masters: Page = {
  path: '/docs/masters',
  searchable: searchableAs('/docs/masters', 'masters'),
  get: async (visit) => {
    const { messages, format } = visit;
    const words = messages.reference.masters;
    const all = [...(await largeOnes(visit)), ...smallOnes(visit)];
    const shown = all.filter(({ text }) => holds(wantedOf(visit), [text]));
    const columns = [
      {
        head: words.list,
        isHead: true,
        cell: ({ name, title }: Listed) => html`<a href="${masterPath(name)}">${title}</a>`,
      },
      {
        head: words.entries,
        isNumeric: true,
        cell: ({ count }: Listed) => format.number(String(count)),
      },
      { head: words.version, cell: ({ version }: Listed) => version },
      { head: words.source, cell: ({ source }: Listed) => source },
    ];
    return showDoc(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${filterForm(visit, messages.reference.found(shown.length, all.length))}
${table(words.title, columns, shown)}`,
    });
  },
};

const smallOnes = (visit: Visit): Listed[] =>
  smallLists().map((list) => {
    const { name, title, source, rows } = list;
    return {
      name,
      title: english(visit, title),
      count: rows.length,
      version: daysOf(visit, list),
      source: english(visit, source),
      text: `${name} ${title} ${source}`,
    };
  });

/** Since when a small list stands as it is, where it says so. */
export function daysOf({ messages, format }: Visit, { validFrom, columns }: SmallList): string {
  const words = messages.reference.masters;
  if (validFrom !== undefined) return words.since(format.day(validFrom));
  return columns.includes('From') ? words.byRow : '';
}

const largeOnes = (visit: Visit): Promise<Listed[]> =>
  Promise.all(
    largeNames.map(async (name) => {
      const words = visit.messages.reference.masters;
      const about = await visit.irp.masters.table(name);
      const { title, source } = words.large[name];
      return {
        name,
        title,
        count: about.count,
        version: versionOf(visit, about),
        source: about.fileName ?? source,
        text: `${name} ${title} ${source}`,
      };
    }),
  );

/** `Version 3, imported 14 Aug 2026`, or that it is what ships. */
export function versionOf(
  { messages, format }: Visit,
  { version, importedAt }: { version: number; importedAt: number | undefined },
): string {
  const words = messages.reference.masters;
  return importedAt === undefined
    ? words.shipped
    : words.imported(version, format.instant(importedAt));
}
