import {
  type CatalogueEntry,
  eInvoiceCodes,
  ewayBillCodes,
  ewayBillRuleReference,
  type RuleReference,
  ruleReference,
} from '@openirp/core';
import { possibleCodes } from '../../../openapi/error-codes.ts';
import { codesRaisedBy } from '../../../raised-codes.ts';
import { html, type Markup } from '../../html.ts';
import { type Column, table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { sentence } from '../inline.ts';
import { codePath, rulePath } from '../reference/links.ts';
import { endpointPath } from '../shelf.ts';
import type { Documented } from './documented.ts';
import { infoTable } from './info.ts';

const rulesOf: Readonly<Record<string, () => RuleReference[]>> = {
  'generate-irn': ruleReference,
  'generate-ewb': ewayBillRuleReference,
};

/** Everything that a call may be refused for. */
export function validationsSection(visit: Visit, one: Documented): Markup {
  const { endpoint, request } = one;
  const words = visit.messages.docs.endpoint;
  const rules = rulesOf[endpoint.name]?.() ?? [];
  const isSealed = request !== undefined && endpoint.needs === 'session';
  return html`${isSealed && one.version.envelope === 'sek' && html`<p>${words.schemaFirst}</p>`}
${rules.length > 0 && ruleLists(visit, rules)}
${endpoint.name === 'generate-irn' && html`<p>${words.ewbRules} <a href="${endpointPath('generate-ewb', 'v1.03')}#validations">${words.ruleSections['eway-bill']}</a></p>`}
<h3>${words.ownCodes}</h3>
${table(words.ownCodes, codeColumns(visit), ownCodes(one))}
${infoTable(visit, endpoint.name)}`;
}

function ruleLists(visit: Visit, rules: readonly RuleReference[]): Markup {
  const words = visit.messages.docs.endpoint;
  const raised = rules.filter((rule) => rule.raised);
  const withdrawn = rules.filter((rule) => !rule.raised);
  const names = [...new Set(raised.map(({ section }) => section))];
  return html`<p>${words.ruleIntro(raised.length)}</p>
${names.map((name) => {
  const own = raised.filter(({ section }) => section === name);
  return ruleList(visit, words.ruleSections[name as keyof typeof words.ruleSections], own);
})}
${withdrawn.length > 0 && ruleList(visit, words.withdrawn, withdrawn)}`;
}

function ruleList(visit: Visit, title: string, rules: readonly RuleReference[]): Markup {
  const { columns, everyLine } = visit.messages.docs.endpoint;
  const list: Column<RuleReference>[] = [
    { head: columns.code, isHead: true, cell: ({ code }) => codeLink(code) },
    {
      head: columns.message,
      cell: ({ id, message }) => html`<a href="${rulePath(id)}">${sentence(visit, message)}</a>`,
    },
    {
      head: columns.field,
      cell: ({ at, perLine }) => html`<code>${at}</code>${perLine && ` (${everyLine})`}`,
    },
  ];
  return html`<details class="rules"><summary>${title} (${rules.length})</summary>
${table(title, list, rules)}</details>
`;
}

const codeLink = (code: string): Markup => html`<a href="${codePath(code)}">${code}</a>`;

/** The codes that no rule raises: of the call itself, of its gates, and of the portal as a whole. */
function ownCodes({ endpoint }: Documented): CatalogueEntry[] {
  const raised = new Set(codesRaisedBy(endpoint));
  const byRules = new Set((rulesOf[endpoint.name]?.() ?? []).map(({ code }) => code));
  return possibleCodes(endpoint)
    .filter(({ code }) => raised.has(code) || !byRules.has(code))
    .map(({ code }) => (eInvoiceCodes.get(code) ?? ewayBillCodes.get(code))!);
}

function codeColumns(visit: Visit): Column<CatalogueEntry>[] {
  const { columns } = visit.messages.docs.endpoint;
  return [
    { head: columns.code, isHead: true, cell: ({ code }) => codeLink(code) },
    { head: columns.message, cell: ({ message = '' }) => sentence(visit, message) },
    { head: columns.cure, cell: ({ cure = '' }) => sentence(visit, cure) },
  ];
}
