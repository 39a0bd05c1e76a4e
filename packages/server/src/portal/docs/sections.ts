import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

/** A part of a page with a heading, which links lead to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** The sections of a long page, after a list of them. */
export const sections = (visit: Visit, list: readonly Section[]): Markup =>
  html`${contents(visit, list)}
${list.map(({ id, title, body }) => section(visit, id, title, body))}`;

const section = ({ language }: Visit, id: string, title: string, body: Markup): Markup =>
  html`<section id="${id}"><h2 lang="${language}"><a href="#${id}">${title}</a></h2>
${body}</section>
`;

const contents = ({ language, messages }: Visit, list: readonly Section[]): Markup =>
  html`<nav class="contents" lang="${language}" aria-label="${messages.docs.onThisPage}">
<p>${messages.docs.onThisPage}</p>
<ul>
${list.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>`;
