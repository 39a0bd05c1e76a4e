import type { Publication } from '../../../publications/publications.ts';
import { type Announcement, announcements } from '../../../versions/announcements.ts';
import { atomFeed } from '../../atom.ts';
import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { type Fact, facts } from '../../parts/facts.ts';
import { publishedArticle, publishedEntry } from '../../parts/published.ts';
import type { Visit } from '../../visit.ts';
import { inline, plain } from '../inline.ts';
import { showDoc } from '../shelf.ts';
import { titleOf } from './guide.ts';

const path = '/announcements';
const feedPath = '/announcements.atom';

/** Newest first, by the day of publication or, where that is not known, the first day of effect. */
const newestFirst = ({ irp }: Visit) =>
  [...irp.publications.shown('announcement'), ...announcements].toSorted((a, b) =>
    orderOf(b).localeCompare(orderOf(a)),
  );

function orderOf(one: Announcement | Publication): string {
  if ('day' in one) return one.day;
  const { published, effective } = one;
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
      body: html`${newestFirst(visit).map((one) =>
        'day' in one ? publishedArticle(visit, one) : article(visit, one),
      )}`,
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

/** The same as a feed. */
export const announcementsFeed = atomFeed(feedPath, {
  title: 'OpenIRP: announcements',
  page: path,
  entriesOf: (visit) =>
    newestFirst(visit).map((one) => {
      if ('day' in one) return publishedEntry(one);
      return { id: one.id, title: one.title, text: plain(one.text), around: orderOf(one) };
    }),
});
