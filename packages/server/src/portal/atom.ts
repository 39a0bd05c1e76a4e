import { html } from './html.ts';
import type { Page } from './page.ts';
import type { Visit } from './visit.ts';

/** One entry of a feed; it is the article of its id on the page. */
export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** A day, a month or a year: as much as is known. */
  readonly around: string;
}

export interface AtomFeed {
  readonly title: string;
  /** The page that lists the same. */
  readonly page: string;
  /** At least one, newest first. */
  readonly entriesOf: (visit: Visit) => readonly AtomEntry[];
}

/** What a page lists, newest first, as an Atom feed (RFC 4287). */
export const atomFeed = (path: string, { title, page, entriesOf }: AtomFeed): Page => ({
  path,
  get: async (visit) => {
    const { baseUrl } = visit;
    const entries = entriesOf(visit);
    const articles = `${baseUrl}${page}`;
    const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${baseUrl}${path}</id>
<title>${title}</title>
<updated>${instantOf(entries[0]!.around)}</updated>
<author><name>OpenIRP</name></author>
<link rel="self" href="${baseUrl}${path}"/>
<link rel="alternate" type="text/html" href="${articles}"/>
${entries.map(
  ({ id, title: name, text, around }) => html`<entry>
<id>${articles}#${id}</id>
<title>${ofXml(name)}</title>
<updated>${instantOf(around)}</updated>
<link rel="alternate" type="text/html" href="${articles}#${id}"/>
<content type="text">${ofXml(text)}</content>
</entry>
`,
)}</feed>
`;
    const headers = {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    };
    return new Response(String(await feed), { headers });
  },
});

/** Midnight in India at the beginning of a day; of a month or year, of the first day in it. */
const instantOf = (around: string): string => `${`${around}-01-01`.slice(0, 10)}T00:00:00+05:30`;

/** What XML 1.0 has no place for, not even escaped, is marked: readers refuse a whole feed for it. */
const ofXml = (text: string): string =>
  text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
