import { type Announcement, announcements } from '../../../versions/announcements.ts';
import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { type Fact, facts } from '../../parts/facts.ts';
import type { Visit } from '../../visit.ts';
import { inline, plain } from '../inline.ts';
import { showDoc } from '../shelf.ts';
import { titleOf } from './guide.ts';

const path = '/announcements';
const feedPath = '/announcements.atom';

/** Newest first, by the day of publication or, where that is not known, the first day of effect. */
const newestFirst = announcements.toSorted((a, b) => orderOf(b).localeCompare(orderOf(a)));

function orderOf({ published, effective }: Announcement): string {
  return published ?? effective.sandbox ?? effective.production ?? '';
}

/** What was announced. The texts are English. */
export const announcementsPage: Page = {
  path,
  searchable: announcements.map(({ id, title, text }) => ({
    kind: 'note',
    path: `${path}#${id}`,
    title,
    text: plain(text),
  })),
  get: (visit) => {
    const { guides, announcements: words } = visit.messages.docs;
    return showDoc(visit, {
      title: titleOf(visit, path),
      lead: html`${guides.announcements.lead} <a href="${feedPath}">${words.feed}</a>`,
      feed: feedPath,
      body: html`${newestFirst.map((one) => article(visit, one))}`,
    });
  },
};

function article(visit: Visit, { id, title, text, ...days }: Announcement): Markup {
  const words = visit.messages.docs.announcements;
  const { published, effective, confidence } = days;
  const told = (day: string | undefined, otherwise: string) =>
    day === undefined ? otherwise : visit.format.around(day);
  const rows: Fact[] = [
    [words.published, told(published, words.unknownDay)],
    [words.sandbox, told(effective.sandbox, words.unknownDay)],
    [words.production, told(effective.production, words.undecided)],
  ];
  return html`<article id="${id}">
<h2 lang="en"><a href="#${id}">${title}</a></h2>
<p lang="en">${inline(text)}</p>
${facts(rows)}
<p class="hint">${words.confidence[confidence]}</p>
</article>
`;
}

/** The same as an Atom feed (RFC 4287). */
export const announcementsFeed: Page = {
  path: feedPath,
  get: async (visit) => {
    const headers = {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    };
    return new Response(String(await feed(visit)), { headers });
  },
};

const feed = ({ baseUrl }: Visit): Markup => html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${baseUrl}${feedPath}</id>
<title>OpenIRP: announcements</title>
<updated>${instantOf(newestFirst[0]!)}</updated>
<author><name>OpenIRP</name></author>
<link rel="self" href="${baseUrl}${feedPath}"/>
<link rel="alternate" type="text/html" href="${baseUrl}${path}"/>
${newestFirst.map((one) => entry(one, baseUrl))}</feed>
`;

const entry = (one: Announcement, baseUrl: string): Markup => html`<entry>
<id>${baseUrl}${path}#${one.id}</id>
<title>${one.title}</title>
<updated>${instantOf(one)}</updated>
<link rel="alternate" type="text/html" href="${baseUrl}${path}#${one.id}"/>
<content type="text">${plain(one.text)}</content>
</entry>
`;

/** Midnight in India at the beginning of the day by which it is listed. */
const instantOf = (one: Announcement): string =>
  `${`${orderOf(one)}-01-01`.slice(0, 10)}T00:00:00+05:30`;
