import type { Publication } from '../../publications/publications.ts';
import { releaseNotes as notes, type ReleaseNote } from '../../versions/release-notes.ts';
import { atomFeed } from '../atom.ts';
import { showDoc } from '../docs/shelf.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { publishedArticle, publishedEntry } from '../parts/published.ts';
import type { Visit } from '../visit.ts';

const feedPath = '/release-notes.atom';

/** The published history of the API, newest first. The notes themselves are English. */
export const releaseNotes: Page = {
  path: '/release-notes',
  get: (visit) => {
    const words = visit.messages.releaseNotes;
    return showDoc(visit, {
      title: words.title,
      lead: html`${words.lead} <a href="${feedPath}">${words.feed}</a>`,
      feed: feedPath,
      body: html`${newestFirst(visit).map((one) =>
        'changes' in one ? article(visit, one) : publishedArticle(visit, one),
      )}`,
    });
  },
};

/** Those that ship and those of this portal; a day that is not known stands where it ships. */
const newestFirst = ({ irp }: Visit) =>
  [...irp.publications.shown('release note'), ...notes.toReversed()].toSorted((a, b) =>
    aroundOf(b).localeCompare(aroundOf(a)),
  );

const aroundOf = (one: ReleaseNote | Publication): string =>
  'changes' in one ? (one.sandbox ?? one.production ?? '2020') : one.day;

function article(
  visit: Visit,
  { id, title, changes, kind, touches, ...days }: ReleaseNote,
): Markup {
  const words = visit.messages.releaseNotes;
  const around = (day: string | undefined) =>
    day === undefined ? words.unknownDay : visit.format.around(day);
  return html`<article id="${id}">
<h2 lang="en"><a href="#${id}">${title}</a></h2>
<p class="hint">${words.sandbox}: ${around(days.sandbox)} · ${words.production}: ${around(days.production)} · ${words.kinds[kind]} · <code>${touches.join(', ')}</code></p>
<ul lang="en">${changes.map((change) => html`<li>${change}</li>`)}</ul>
</article>`;
}

/** The same as a feed. */
export const releaseNotesFeed = atomFeed(feedPath, {
  title: 'OpenIRP: release notes',
  page: '/release-notes',
  entriesOf: (visit) =>
    newestFirst(visit).map((one) => {
      if (!('changes' in one)) return publishedEntry(one);
      const { id, title, changes } = one;
      return { id, title, text: changes.join('\n'), around: aroundOf(one) };
    }),
});
