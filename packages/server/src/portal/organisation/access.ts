import type { AccessOf } from '../../organisations/access.ts';
import { html, type Markup } from '../html.ts';
import { forOrganisation, type Page } from '../page.ts';
import { facts } from '../parts/facts.ts';
import { table } from '../parts/table.ts';
import type { OrganisationVisit } from '../visit.ts';
import { showOrganisation } from './shelf.ts';

/** Which ways to the API are open to the organisation, and why. */
export const access: Page = {
  path: '/organisation/access',
  get: forOrganisation(async (visit) => {
    const words = visit.messages.organisation.access;
    const found = await visit.irp.access.of(visit.organisation.pan);
    return showOrganisation(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${table(
        words.title,
        [
          { head: words.way, isHead: true, cell: ({ way }) => words.names[way] },
          { head: words.isOpen, cell: ({ isOpen }) => openMark(visit, isOpen) },
          { head: words.why, cell: ({ why }) => words.reasons[why] },
        ],
        found.ways,
      )}
${numbers(visit, found)}
${nextLinks(visit, found)}`,
    });
  }),
};

function openMark({ messages }: OrganisationVisit, isOpen: boolean): Markup {
  const { yes, no } = messages.organisation.access;
  return isOpen
    ? html`<span class="state good">${yes}</span>`
    : html`<span class="state bad">${no}</span>`;
}

function numbers(visit: OrganisationVisit, { turnoverCrore, companies }: AccessOf): Markup {
  const words = visit.messages.organisation.access;
  const crore = (amount: number) => words.crore(visit.format.number(String(amount)));
  return html`<section><h2>${words.numbers}</h2>
${facts([
  [words.turnover, turnoverCrore === undefined ? words.unknown : crore(turnoverCrore)],
  [words.threshold, crore(visit.irp.access.thresholdCrore)],
  [words.companies, companies.join(', ')],
])}</section>`;
}

function nextLinks({ messages, irp }: OrganisationVisit, { ways }: AccessOf): Markup {
  const words = messages.organisation.access;
  const mayApply =
    irp.config.environment === 'production' &&
    ways.some(({ way, isOpen, why }) => way === 'direct' && isOpen && why !== 'own client');
  return html`<section><h2>${words.nextTitle}</h2>
<ul>
<li><a href="/organisation/users/new">${words.makeUser}</a></li>
${mayApply && html`<li><a href="/applications">${words.apply}</a></li>\n`}
</ul></section>`;
}
