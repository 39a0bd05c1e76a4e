import { masterReference } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { code, type Fact, facts } from '../parts/facts.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import type { Visit } from '../visit.ts';
import { cleanGstin, type GstinParts, gstinFault, gstinParts } from './gstin-parts.ts';
import { showTool } from './shelf.ts';

/** Takes a GSTIN apart, and asks the sandbox's register for it. */
export const gstin: Page = {
  path: '/tools/gstin',
  get: async (visit) => {
    const { messages, request, irp } = visit;
    const words = messages.tools.gstin;
    const typed = (request.query.get('gstin') ?? '').slice(0, 60);
    const wanted = cleanGstin(typed);
    const fault = request.query.has('gstin') ? gstinFault(wanted) : undefined;
    const parts = wanted === '' || fault !== undefined ? undefined : gstinParts(wanted);
    const isSandbox = irp.config.environment === 'sandbox';
    return showTool(visit, {
      title: messages.nav.tools['/tools/gstin'],
      lead: words.lead,
      status: fault === undefined ? 200 : 422,
      body: html`<form class="form" action="/tools/gstin">
${field({
  name: 'gstin',
  label: 'GSTIN',
  hint: words.hint,
  error: fault && words.faults[fault](wanted.length),
  control: (attributes) =>
    html`<input ${attributes} type="text" value="${typed}" maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false">`,
})}
<p><button type="submit">${words.submit}</button></p>
</form>
${parts && resultOf(visit, parts)}
${parts && isSandbox && (await registered(visit, parts.gstin))}`,
    });
  },
};

function resultOf(visit: Visit, parts: GstinParts): Markup {
  const words = visit.messages.tools.gstin;
  const { given, expected } = parts.checkDigit;
  const wrongs = [
    parts.state === undefined && words.noState(parts.stateCode),
    parts.kind === 'unusual' && words.kinds.unusual,
    given !== expected && words.badCheckDigit(given, expected),
  ].filter((wrong) => wrong !== false);
  const rows: Fact[] = [
    [words.state, html`${code(parts.stateCode)} ${parts.state ?? '–'}`],
    [words.pan, parts.pan === '' ? words.noPan : code(parts.pan)],
    [words.holder, parts.holder && words.holders[parts.holder]],
    [words.entity, html`${code(parts.entity)} ${words.entityHint}`],
    [words.kind, words.kinds[parts.kind]],
    [words.checkDigit, checkDigit(visit, parts)],
  ];
  return html`${
    wrongs.length === 0
      ? notice('good', words.good, words.goodText)
      : notice('bad', words.bad, wrongs.join(' '))
  }
${facts(rows)}`;
}

function checkDigit(
  { messages: { tools } }: Visit,
  { checkDigit: { given, expected } }: GstinParts,
) {
  const words = tools.gstin;
  return given === expected
    ? html`${code(given)} ${words.fits}`
    : html`${words.given} ${code(given)}, ${words.expected} ${code(expected)}`;
}

async function registered({ irp, messages, format }: Visit, wanted: string): Promise<Markup> {
  const words = messages.tools.gstin;
  const entry = await irp.taxpayers.find(wanted);
  if (entry === undefined) {
    return html`<section><h2>${words.register}</h2><p>${words.unknown}</p></section>`;
  }
  const on = (day: string | null) => (day === null ? undefined : format.day(day as never));
  return html`<section><h2>${words.register}</h2>
${facts([
  [words.legalName, entry.legal_name],
  [words.tradeName, entry.trade_name],
  [words.type, html`${code(entry.type)} ${meaning('Types of taxpayers', entry.type)}`],
  [words.status, html`${code(entry.status)} ${meaning('States of a registration', entry.status)}`],
  [words.since, on(entry.registered_on)],
  [words.until, on(entry.deregistered_on)],
])}</section>`;
}

/** What a code means; the master lists are English. */
function meaning(title: string, value: string): Markup {
  const rows = masterReference().find((master) => master.title === title)?.rows ?? [];
  return html`<span lang="en">${rows.find(([one]) => one === value)?.[1] ?? ''}</span>`;
}
