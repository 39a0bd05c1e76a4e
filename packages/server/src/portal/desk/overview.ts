import { html } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { actsTable } from './acts.ts';
import { showDesk } from './shelf.ts';

const actsShown = 10;

/** What waits for an officer, and what was done last. */
export const overview: Page = {
  path: '/desk',
  get: forOfficer(async (visit) => {
    const { messages, irp, officer } = visit;
    const words = messages.desk.overview;
    const acts = await irp.audit.newest(actsShown);
    return showDesk(visit, {
      title: messages.desk.title,
      lead: messages.desk.lead(officer.name),
      body: html`<section><h2>${words.acts}</h2>
${actsTable(visit, words.acts, acts)}
<p><a href="/desk/audit">${words.allActs}</a></p></section>`,
    });
  }),
};
