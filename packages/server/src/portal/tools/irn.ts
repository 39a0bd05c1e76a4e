import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { irnCalculator, irnFieldsOf } from '../parts/irn-calculator.ts';
import { showTool } from './shelf.ts';

/** Computes the IRN of what is typed. */
export const irn: Page = {
  path: '/tools/irn',
  get: (visit) => {
    const words = visit.messages.tools.irn;
    return showTool(visit, {
      title: visit.messages.nav.tools['/tools/irn'],
      lead: words.lead,
      body: html`${irnCalculator(visit, irnFieldsOf(visit.request.query))}
<p><a href="/docs/irn">${words.more}</a></p>`,
    });
  },
};
