import { releaseNotes as notes, type ReleaseNote } from '../../versions/release-notes.ts';
import { showDoc } from '../docs/shelf.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
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
      body: html`${notes.toReversed().map((note) => article(visit, note))}`,
    });
  },
};

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

/** The same as an Atom feed (RFC 4287). */
export const releaseNotesFeed: Page = {
  path: feedPath,
  get: async (visit) => {
    const headers = {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    };
    return new Response(String(await feed(visit)), { headers });
  },
};

function feed({ baseUrl }: Visit): Markup {
  const newestFirst = notes.toReversed();
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${baseUrl}${feedPath}</id>
<title>OpenIRP: release notes</title>
<updated>${instantOf(newestFirst[0]!)}</updated>
<author><name>OpenIRP</name></author>
<link rel="self" href="${baseUrl}${feedPath}"/>
<link rel="alternate" type="text/html" href="${baseUrl}/release-notes"/>
${newestFirst.map((note) => entry(note, baseUrl))}</feed>
`;
}

const entry = (note: ReleaseNote, baseUrl: string): Markup => html`<entry>
<id>${baseUrl}/release-notes#${note.id}</id>
<title>${note.title}</title>
<updated>${instantOf(note)}</updated>
<link rel="alternate" type="text/html" href="${baseUrl}/release-notes#${note.id}"/>
<content type="text">${note.changes.join('\n')}</content>
</entry>
`;

/** Midnight in India at the beginning of its first day; of a month or year, of the first in it. */
function instantOf({ sandbox, production }: ReleaseNote): string {
  const around = sandbox ?? production ?? '2020';
  return `${`${around}-01-01`.slice(0, 10)}T00:00:00+05:30`;
}
