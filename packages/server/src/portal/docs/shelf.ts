import { endpoints } from '../../endpoints/index.ts';
import { type Sheet, show } from '../layout.ts';
import type { ShelfGroup } from '../shelf.ts';
import type { Visit } from '../visit.ts';

/** The page of one version of an endpoint. */
export const endpointPath = (name: string, version: string): string =>
  `/docs/api/${name}/${version}`;

/** All pages of the documentation, in the order in which somebody new reads them. */
export function docsShelf({ messages: { nav } }: Visit): ShelfGroup[] {
  const { groups, docs } = nav;
  const entries = (table: Readonly<Record<string, string>>) =>
    Object.entries(table).map(([path, title]) => ({ path, title }));
  return [
    { title: groups.start, entries: entries(docs.start) },
    { title: groups.api, entries: endpointEntries() },
    { title: groups.reference, entries: entries(docs.reference) },
    { title: groups.practice, entries: entries(docs.practice) },
    { title: groups.joining, entries: entries(docs.joining) },
  ];
}

/** Every endpoint in every version; a second version of one says which it is. */
const endpointEntries = () =>
  endpoints.flatMap(({ name, title, versions }) =>
    Object.keys(versions).map((version, index) => ({
      path: endpointPath(name, version),
      title: index === 0 ? title : `${title} ${version}`,
      lang: 'en' as const,
    })),
  );

/** A page of the documentation, with the others beside it. */
export const showDoc = (visit: Visit, sheet: Sheet): Promise<Response> =>
  show(visit, { ...sheet, shelf: docsShelf(visit) });
