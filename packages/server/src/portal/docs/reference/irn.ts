import { exampleInvoice, istDay } from '@openirp/core';
import { html } from '../../html.ts';
import { en } from '../../messages/en/index.ts';
import type { Page } from '../../page.ts';
import { code, facts } from '../../parts/facts.ts';
import { irnCalculator, irnFieldsOf, irnFrom } from '../../parts/irn-calculator.ts';
import { showDoc } from '../shelf.ts';
import { searchableAs } from './searchable.ts';

/** How an IRN is made, with a calculator. */
export const irn: Page = {
  path: '/docs/irn',
  searchable: searchableAs('/docs/irn', 'irn', [
    ...en.reference.irn.steps('1 June 2025'),
    ...en.reference.irn.notes,
  ]),
  get: (visit) => {
    const { irp, messages, request, format } = visit;
    const words = messages.reference.irn;
    const { SellerDtls, DocDtls } = exampleInvoice;
    const fields = {
      gstin: SellerDtls.Gstin,
      type: DocDtls.Typ,
      number: DocDtls.No,
      date: DocDtls.Dt,
    };
    const since = irp.config.upperCaseNumbersSince;
    const made = irnFrom(fields, { today: istDay(irp.clock.now()), since });
    return showDoc(visit, {
      title: words.title,
      lead: words.lead,
      body: html`<h2>${words.recipe}</h2>
<ol class="steps">${words.steps(format.day(since)).map((step) => html`<li>${step}</li>`)}</ol>
<h2>${words.goodToKnow}</h2>
<ul>${words.notes.map((note) => html`<li>${note}</li>`)}</ul>
<h2>${words.example}</h2>
${
  'result' in made &&
  facts([
    [words.fields.gstin, html`<code>${fields.gstin}</code>`],
    [words.fields.date, fields.date],
    [words.financialYear, made.result.financialYear],
    [words.fields.type, fields.type],
    [words.fields.number, html`<code>${fields.number}</code>`],
    [words.hashed, code(made.result.text)],
    ['IRN', code(made.result.irn)],
  ])
}
<p>${words.inShell}</p>
<pre><code>${'result' in made && `printf %s '${made.result.text}' | sha256sum`}</code></pre>
<h2>${words.calculator}</h2>
${irnCalculator(visit, irnFieldsOf(request.query))}`,
    });
  },
};
