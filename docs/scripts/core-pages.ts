import {
  type CodeReference,
  codeReference,
  type ExampleReference,
  ewayBillCodeReference,
  ewayBillRuleReference,
  fieldReference,
  masterReference,
  type RuleReference,
  ruleReference,
} from '@openirp/core';
import { portalCodes } from '@openirp/server';
import { code, listed, page, prose, table } from './markdown.ts';

/** Beyond, a list is a file to load, not a page to read. */
const printedMax = 500;

export const fieldsPage = (): string =>
  page(
    'Fields of the e-invoice',
    'INV-01, schema version 1.1, in the order in which members are signed. A mandatory (M) field ' +
      'must be there whenever the object around it is; O is optional. The same as JSON Schema: ' +
      '[invoice.schema.json](invoice.schema.json).',
    table(
      ['Field', 'Name in error texts', 'Type', 'M/O', 'Limits', 'Pattern'],
      fieldReference().map(({ path, title, type, mandatory, limits, pattern = '' }) => [
        code(path),
        prose(title),
        type,
        mandatory ? 'M' : 'O',
        limits,
        code(pattern),
      ]),
    ),
  );

export const rulesPage = (): string =>
  page(
    'Rules',
    'What an invoice of good form must also fulfil, in the order in which violations are ' +
      'reported. `{0}`, `{1}` … in a text are filled in. Each example says what it changes in the ' +
      'one valid invoice and in the world around it; all of them are run as tests.',
    ...Object.entries(
      Object.groupBy([...ruleReference(), ...ewayBillRuleReference()], ({ section }) => section),
    ).flatMap(([section, rules = []]) => [`## ${headingOf(section)}`, ...rules.map(ruleBlock)]),
  );

const headingOf = (section: string): string =>
  section
    .replaceAll('-', ' ')
    .replace('gstin', 'GSTIN')
    .replace(/^\w/, (c) => c.toUpperCase());

/** The anchor that a heading of an id gets. */
const anchorOf = (id: string): string => id.replaceAll('/', '');

function ruleBlock(rule: RuleReference): string {
  const { id, code: number, message, at, source, confidence, why, cure } = rule;
  const facts = [
    `**${number}** ${prose(message)}`,
    `- Field: ${code(at)}${rule.perLine ? ', of every line' : ''}`,
    `- In force: ${forceOf(rule)}`,
    `- Source: ${source} (${confidence})`,
    `- Why: ${prose(why)}`,
    `- Cure: ${prose(cure)}`,
    ...rule.accepts.map((example) => `- Accepts ${exampleText(example)}`),
    ...rule.refuses.map((example) => `- Refuses ${exampleText(example)}`),
  ];
  return `### ${id}\n\n${facts[0]}\n\n${facts.slice(1).join('\n')}`;
}

function forceOf({ raised, since, until, needsTaxpayers }: RuleReference): string {
  if (!raised) return 'no: withdrawn, or asked elsewhere';
  const days = [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  const when = days.length === 0 ? 'yes' : days.join(', ');
  return needsTaxpayers ? `${when}, where there is a taxpayer register` : when;
}

function exampleText({ name, changes, refusedBySchema }: ExampleReference): string {
  const what = changes.map(({ at, to }) =>
    to.startsWith('(') ? `${code(at)} ${prose(to)}` : code(`${at} = ${to}`),
  );
  const form = refusedBySchema ? '; refused already when its form is read' : '';
  return `*${prose(name)}*: ${what.length === 0 ? 'as it is' : what.join(', ')}${form}`;
}

export const codesPage = (): string =>
  page(
    'Error codes',
    'The codes of the e-invoice system. *Raised by* names the rules, or *the portal* for what it ' +
      'refuses by itself; a code without either is known, and not raised here. Codes of e-way bills ' +
      'made on their own: [ewaybill-codes.md](ewaybill-codes.md).',
    ...Object.entries(Object.groupBy(codeReference(), ({ list }) => list)).flatMap(
      ([list, codes = []]) => [`## ${list}`, codeTable(codes)],
    ),
  );

const codeTable = (codes: readonly CodeReference[]): string =>
  table(
    ['Code', 'Text', 'Cause', 'Cure', 'Confidence', 'Raised by'],
    codes.map((entry) => [
      entry.code,
      entry.message === undefined ? '*not public*' : prose(entry.message),
      prose([entry.cause, entry.note].filter((text) => text !== undefined).join('\n')),
      prose(entry.cure ?? ''),
      entry.withdrawn === true ? `${entry.confidence}, withdrawn` : entry.confidence,
      raisersOf(entry),
    ]),
  );

function raisersOf({ code: number, raisedBy, wasRaisedBy }: CodeReference): string {
  const linkTo = (id: string) => `[${id}](rules.md#${anchorOf(id)})`;
  const now = [...(number in portalCodes ? ['the portal'] : []), ...raisedBy.map(linkTo)];
  const once = wasRaisedBy.map(linkTo);
  return once.length === 0 ? listed(now) : `${listed(now)} (not in force: ${once.join(', ')})`;
}

export const ewayBillCodesPage = (): string =>
  page(
    'Error codes of e-way bills',
    'The codes of the stand-alone e-way bill API; the same number can mean something else in ' +
      'the [e-invoice system](codes.md).',
    table(
      ['Code', 'Text', 'Area', 'Cause', 'Cure', 'Confidence'],
      ewayBillCodeReference().map((entry) => [
        entry.code,
        prose(entry.message ?? ''),
        prose(entry.area ?? ''),
        prose([entry.cause, entry.note].filter((text) => text !== undefined).join('\n')),
        prose(entry.cure ?? ''),
        entry.confidence,
      ]),
    ),
  );

export const mastersPage = (): string =>
  page(
    'Masters',
    'The code lists that the rules look things up in.',
    ...masterReference().flatMap(({ title, source, columns, rows }) => [
      `## ${title}`,
      prose(source),
      rows.length > printedMax
        ? `${rows.length} entries, too many to print.`
        : table(
            columns,
            rows.map(([first = '', ...others]) => [code(first), ...others.map(prose)]),
          ),
    ]),
  );
