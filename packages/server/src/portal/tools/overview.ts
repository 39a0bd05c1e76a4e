import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { showTool } from './shelf.ts';

/** Every tool with a sentence about it. */
export const overview: Page = {
  path: '/tools',
  get: (visit) => {
    const { nav, tools } = visit.messages;
    const told = Object.entries(tools.overview.told) as [
      keyof typeof tools.overview.told,
      string,
    ][];
    return showTool(visit, {
      title: tools.overview.title,
      lead: tools.overview.lead,
      body: html`<ul class="links">
${told.map(([path, sentence]) => html`<li><a href="${path}">${nav.tools[path]}</a><span>${sentence}</span></li>\n`)}</ul>`,
    });
  },
};
