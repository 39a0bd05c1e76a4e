import { html } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { facts } from '../parts/facts.ts';
import type { OfficerVisit } from '../visit.ts';
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
      body: html`<section><h2>${words.waits}</h2>
${await waiting(visit)}</section>
<section><h2>${words.acts}</h2>
${actsTable(visit, words.acts, acts)}
<p><a href="/desk/audit">${words.allActs}</a></p></section>`,
    });
  }),
};

/** Applications that an officer has something to do about; so many are counted. */
const waitingStates = ['submitted', 'under verification'] as const;
const waitingMax = 1000;

async function waiting({ messages, irp, format }: OfficerVisit) {
  const { overview: words } = messages.desk;
  const held = await irp.blocks.list();
  const elsewhere = (await irp.blocks.blockedElsewhere()).length;
  const published = irp.publications.shown('announcement').length;
  const notes = irp.publications.shown('release note').length;
  const linked = (path: string, count: number) =>
    html`<a href="${path}">${format.number(String(count))}</a>`;
  const ofState = (state: string) => held.filter((one) => one.state === state).length;
  const path = '/desk/applications';
  return facts([
    [
      words.applications,
      irp.config.environment === 'production'
        ? linked(
            path,
            (await irp.applications.queue({ states: waitingStates, limit: waitingMax })).length,
          )
        : undefined,
    ],
    [words.warned, linked('/desk/blocks', ofState('warned'))],
    [words.blocked, linked('/desk/blocks', ofState('blocked') + elsewhere)],
    [words.published, linked('/desk/publications', published + notes)],
  ]);
}
