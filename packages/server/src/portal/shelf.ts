import { html, type Markup } from './html.ts';
import type { Visit } from './visit.ts';

/** One page on a shelf. */
export interface ShelfEntry {
  readonly path: string;
  readonly title: string;
  /** Set where the title is English whatever the visitor reads. */
  readonly lang?: 'en';
}

/** Pages that belong together, as the column beside a page lists them. */
export interface ShelfGroup {
  readonly title: string;
  readonly entries: readonly ShelfEntry[];
}

/** The column beside a page, folded away on a telephone. */
export function shelfColumn(
  { messages: { nav }, request }: Visit,
  groups: readonly ShelfGroup[],
): Markup {
  return html`<nav class="shelf" aria-label="${nav.shelf}">
<details><summary>${nav.shelf}</summary>
${groups.map(
  ({ title, entries }) => html`<p class="shelf-title">${title}</p>
<ul>
${entries.map((entry) => shelfLine(entry, request.path))}</ul>
`,
)}</details>
</nav>`;
}

/** Whether an address is of one thing that a page lists by numbers of its own. */
const isOf = (here: string, path: string): boolean =>
  path.endsWith('/applications') && here.startsWith(`${path}/`);

function shelfLine({ path, title, lang }: ShelfEntry, here: string): Markup {
  const current =
    path === here ? html` aria-current="page"` : isOf(here, path) ? html` aria-current="true"` : '';
  return html`<li><a href="${path}"${current}${lang && html` lang="${lang}"`}>${title}</a></li>
`;
}
