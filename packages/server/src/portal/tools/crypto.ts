import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { notice } from '../parts/notice.ts';
import { steps } from '../parts/steps.ts';
import { inTurn } from '../turns.ts';
import type { Visit } from '../visit.ts';
import { type Done, done, type Next } from './crypto-deeds.ts';
import { cryptoForm } from './crypto-form.ts';
import {
  type Deed,
  deedOf,
  deeds,
  exampleValues,
  newAppKey,
  type Values,
  valuesSent,
} from './crypto-values.ts';
import { showTool } from './shelf.ts';

/** Seals and opens for anybody, and shows every value on the way. */
export const crypto: Page = {
  path: '/tools/crypto',
  get: (visit) => {
    const deed = deedOf(visit);
    if (!visit.request.query.has('example')) return cryptoPage(visit, deed, {});
    const values = exampleValues(deed);
    return cryptoPage(visit, deed, values, done(visit, deed, values));
  },
  post: (visit) => inTurn(visit, answer),
};

async function answer(visit: Visit): Promise<Response> {
  const deed = deedOf(visit);
  const values = await valuesSent(visit);
  if (values.act === 'fill') return cryptoPage(visit, deed, values);
  if (values.act === 'make') return cryptoPage(visit, deed, { ...values, appKey: newAppKey() });
  return cryptoPage(visit, deed, values, done(visit, deed, values));
}

function cryptoPage(visit: Visit, deed: Deed, values: Values, result?: Done): Promise<Response> {
  const { workbench: words } = visit.messages;
  const errors = result?.errors ?? {};
  return showTool(visit, {
    title: words.cryptoTitle,
    lead: words.cryptoLead,
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: html`${tabs(visit, deed)}
<p>${words.doLeads[deed]}</p>
<p><a href="/tools/crypto?do=${deed}&amp;example=1">${words.showExample}</a></p>
${result !== undefined && result.steps.length + (result.fault ?? '').length > 0 && resultSection(visit, result)}
${cryptoForm(visit, deed, values, errors)}
<p class="hint">${words.privacy}</p>`,
  });
}

function tabs({ messages: { workbench } }: Visit, deed: Deed): Markup {
  const current = (one: Deed) => (one === deed ? html` aria-current="page"` : '');
  return html`<nav aria-label="${workbench.cryptoChoice}"><ul class="tabs">
${deeds.map((one) => html`<li><a href="/tools/crypto?do=${one}"${current(one)}>${workbench.does[one]}</a></li>`)}
</ul></nav>`;
}

function resultSection(visit: Visit, { steps: list, fault, next }: Done): Markup {
  const { workbench: words } = visit.messages;
  return html`<section><h2>${words.stepsHeading}</h2>
${steps(visit, list)}
${fault !== undefined && notice('bad', words.endedEarly, words.faults[fault])}
${next.length > 0 && html`<div class="next">${next.map((one) => nextForm(visit, one))}</div>`}
</section>`;
}

/** A button that carries what was found to where it is needed; addresses carry no secrets. */
const nextForm = ({ messages: { workbench } }: Visit, { label, action, fields }: Next): Markup =>
  html`<form method="post" action="${action}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="quiet" type="submit">${workbench[label]}</button>
</form>`;
