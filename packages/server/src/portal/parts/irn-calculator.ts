import {
  type Day,
  fieldReference,
  financialYear,
  hasGoodCheckDigit,
  irnOf,
  isGstinShaped,
  istDay,
  parseDocumentDate,
} from '@openirp/core';
import { html, type Markup } from '../html.ts';
import type { Messages } from '../messages/index.ts';
import type { Visit } from '../visit.ts';
import { code, facts } from './facts.ts';
import { field } from './field.ts';
import { notice } from './notice.ts';

const names = ['gstin', 'type', 'number', 'date'] as const;
type FieldName = (typeof names)[number];

/** What an IRN is made of, as somebody typed it. */
export type IrnFields = Readonly<Record<FieldName, string>>;

type IrnError = keyof Messages['reference']['irn']['errors'];
export type IrnErrors = Readonly<Partial<Record<FieldName, IrnError>>>;

/** An IRN and the text whose hash it is. */
interface Hashed {
  readonly text: string;
  readonly irn: string;
}

export interface IrnResult extends Hashed {
  readonly financialYear: string;
  /** What it is in the other letter case, for a number that has small letters. */
  readonly otherwise: Hashed | undefined;
  /** Whether the number counts in capitals on that day. */
  readonly isInCapitals: boolean;
  readonly hasGoodCheckDigit: boolean;
}

/** The letter case follows the day of registration, not that of the document. */
export interface LetterCase {
  readonly today: Day;
  readonly since: Day;
}

/** What is typed nowhere is longer. */
const textMax = 40;

/** The fields out of a query; undefined where none of them was sent. */
export function irnFieldsOf(query: URLSearchParams): IrnFields | undefined {
  if (!names.some((name) => query.has(name))) return undefined;
  const text = (name: FieldName) => (query.get(name) ?? '').trim().slice(0, textMax);
  return { gstin: text('gstin'), type: text('type'), number: text('number'), date: text('date') };
}

const patternOf = (path: string): RegExp =>
  new RegExp(fieldReference().find((one) => one.path === path)!.pattern!);
const typePattern = patternOf('DocDtls.Typ');
const numberPattern = patternOf('DocDtls.No');
const isType = (text: string): boolean => typePattern.test(text);
const isNumber = (text: string): boolean => numberPattern.test(text);

/** The IRN of what was typed, or what is wrong with it, field by field. */
export function irnFrom(
  fields: IrnFields,
  { today, since }: LetterCase,
): { readonly result: IrnResult } | { readonly errors: IrnErrors } {
  const { type, number } = fields;
  const gstin = fields.gstin.toUpperCase();
  const day = parseDocumentDate(fields.date);
  if (!isGstinShaped(gstin) || !isType(type) || !isNumber(number) || day === undefined) {
    return {
      errors: {
        ...(isGstinShaped(gstin) ? {} : { gstin: 'gstin' }),
        ...(isType(type) ? {} : { type: 'type' }),
        ...(isNumber(number) ? {} : { number: 'number' }),
        ...(day === undefined ? { date: 'date' } : {}),
      },
    };
  }
  const year = financialYear(day);
  const hashed = (isInCapitals: boolean): Hashed => ({
    text: gstin + year + type.toUpperCase() + (isInCapitals ? number.toUpperCase() : number),
    // The recipe's own switch: a day on or before today asks for capitals.
    irn: irnOf(
      { gstin, day, type, number },
      '0001-01-01',
      isInCapitals ? '0001-01-01' : '0001-01-02',
    ),
  });
  const isInCapitals = today >= since;
  return {
    result: {
      ...hashed(isInCapitals),
      financialYear: year,
      otherwise: number === number.toUpperCase() ? undefined : hashed(!isInCapitals),
      isInCapitals,
      hasGoodCheckDigit: hasGoodCheckDigit(gstin),
    },
  };
}

/** A form for the parts of an IRN, and below it the IRN of what was sent. */
export function irnCalculator(visit: Visit, filled: IrnFields | undefined): Markup {
  const { irp, messages } = visit;
  const words = messages.reference.irn;
  const since = irp.config.upperCaseNumbersSince;
  const answer = filled && irnFrom(filled, { today: istDay(irp.clock.now()), since });
  const errors = answer !== undefined && 'errors' in answer ? answer.errors : {};
  return html`<form class="form irn-form" method="get" action="${visit.request.path}">
${names.map((name) =>
  field({
    name,
    label: words.fields[name],
    hint: words.hints[name],
    error: errors[name] && words.errors[errors[name]],
    control: (attributes) => controlOf(visit, name, attributes, filled?.[name] ?? ''),
  }),
)}
<p><button type="submit">${words.compute}</button></p>
</form>
${answer !== undefined && 'result' in answer && resultOf(visit, answer.result, since)}`;
}

function controlOf(visit: Visit, name: FieldName, attributes: Markup, value: string): Markup {
  const { types } = visit.messages.reference.irn;
  if (name === 'type') {
    return html`<select ${attributes}>
${Object.entries(types).map(([type, title]) => html`<option value="${type}"${type === value.toUpperCase() && html` selected`}>${type}: ${title}</option>`)}
</select>`;
  }
  const lengths = { gstin: 15, number: 16, date: 10 };
  return html`<input ${attributes} type="text" value="${value}" maxlength="${lengths[name]}" autocomplete="off" spellcheck="false">`;
}

function resultOf({ messages, format }: Visit, result: IrnResult, since: Day): Markup {
  const words = messages.reference.irn;
  const { otherwise, isInCapitals } = result;
  const day = format.day(since);
  return html`<section class="irn-result" aria-label="${words.result}">
${facts([
  [words.hashed, code(result.text)],
  [words.financialYear, result.financialYear],
  ['IRN', code(result.irn)],
])}
<p class="hint">${isInCapitals ? words.inCapitals(day) : words.asTyped(day)}</p>
${
  otherwise &&
  html`<p>${isInCapitals ? words.beforehand(day) : words.afterwards(day)}</p>
${facts([
  [words.hashed, code(otherwise.text)],
  ['IRN', code(otherwise.irn)],
])}`
}
${!result.hasGoodCheckDigit && notice('plain', words.badCheckDigit)}
</section>`;
}
