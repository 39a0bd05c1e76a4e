import type { DefinedError } from 'ajv';
import type { TSchema } from 'typebox';
import type { ErrorDetail } from '../errors/irp-error.ts';
import { type JsonError, JsonNumber } from '../json/json.ts';
import { endOffsets, positionAt } from '../json/locate.ts';
import { largestText } from './largest.ts';
import { lexemeOf } from './lexemes.ts';
import * as wording from './wording.ts';

/** The published texts name paths below the member that carried the payload. */
const root = '$.Data';

interface Field {
  readonly title?: string;
  readonly type?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly decimals?: number;
  readonly maxItems?: number;
  readonly properties?: Record<string, Field>;
  readonly items?: Field;
}

interface Breach {
  readonly pointer: string;
  readonly field: Field;
  readonly keyword: string;
  readonly actual: unknown;
}

/** A payload that is no acceptable JSON, as a 5002 detail. */
export const refusedJson = (error: JsonError, text: string): ErrorDetail => ({
  code: '5002',
  message: wording.brokenJson(error, text),
  explanation: {
    pointer: '',
    expected: 'one JSON object, each member once',
    actual: error.reason,
    cure: 'Check how your program writes JSON at the position named.',
  },
});

/** Turns a validator's errors into 5002 details in schema order, one per broken field. */
export function fieldErrors(
  schema: TSchema,
  bound: unknown,
  errors: readonly DefinedError[],
  text: string,
): ErrorDetail[] {
  const breaches = new Map<string, Breach>();
  for (const error of errors) {
    const breach = breachOf(schema as Field, bound, error);
    const known = breaches.get(breach.pointer);
    if (known === undefined || rank(breach) < rank(known)) breaches.set(breach.pointer, breach);
  }
  const mistyped = [...breaches.values()].filter(isMistyped).map(({ pointer }) => pointer);
  const ends = endOffsets(text, new Set(mistyped.map((pointer) => pointer.toLowerCase())));
  return [...breaches.values()].flatMap((breach) => details(breach, text, ends));
}

const order = ['required', 'type', 'decimals', 'minLength', 'maxLength', 'pattern'];
const rank = ({ keyword }: Breach): number => {
  const position = order.indexOf(keyword);
  return position < 0 ? order.length : position;
};

/** 560001.0 is a number but no integer: .NET's reader finds the wrong type there as well. */
const isMistyped = ({ keyword }: Breach): boolean => keyword === 'type';

function breachOf(schema: Field, bound: unknown, error: DefinedError): Breach {
  const missing = error.keyword === 'required' ? `/${error.params.missingProperty}` : '';
  const pointer = error.instancePath + missing;
  let field = schema;
  let holder: unknown;
  let value = bound;
  let name = '';
  for (name of pointer.split('/').slice(1)) {
    field = field.properties?.[name] ?? field.items ?? {};
    holder = value;
    value = (value as Record<string, unknown> | undefined)?.[name];
  }
  // Binding leaves a number that its field cannot hold as it was read.
  if (value instanceof JsonNumber) {
    const keyword = field.type === 'number' ? 'decimals' : error.keyword;
    return { pointer, field, keyword, actual: value };
  }
  const isNumber = typeof value === 'number' && holder !== undefined;
  const actual = isNumber ? lexemeOf(holder as object, name) : value;
  return { pointer, field, keyword: error.keyword, actual };
}

function details(breach: Breach, text: string, ends: ReadonlyMap<string, number>): ErrorDetail[] {
  const { pointer, field, actual } = breach;
  const explanation = {
    pointer,
    expected: expectation(field),
    ...(actual === undefined ? {} : { actual: shown(actual, field) }),
  };
  return messages(breach, text, ends).map((message) => ({ code: '5002', message, explanation }));
}

function messages(
  breach: Breach,
  text: string,
  ends: ReadonlyMap<string, number>,
): readonly string[] {
  const { pointer, field, keyword } = breach;
  const title = field.title ?? pointer.slice(pointer.lastIndexOf('/') + 1);
  if (isMistyped(breach)) {
    const offset = ends.get(pointer.toLowerCase()) ?? text.length;
    const type = wording.dotNetType(field.type ?? 'object');
    return [wording.wrongType(type, dotted(pointer), positionAt(text, offset))];
  }
  switch (keyword) {
    case 'required':
      return [wording.required(title)];
    case 'minLength':
    case 'maxLength': {
      const wrong = wording.wrongLength(title, field.minLength ?? 0, field.maxLength ?? 0);
      // The one field for which both texts were seen in a single answer.
      return title === 'e-Commerce GSTIN' ? [wrong, wording.invalidGstin] : [wrong];
    }
    case 'pattern':
    case 'format':
      return [
        title.endsWith('GSTIN')
          ? wording.invalidGstin
          : wording.wrongPattern(title, field.pattern ?? ''),
      ];
    case 'minimum':
    case 'maximum':
      return [wording.outOfRange(title, String(field.minimum), largestText(field))];
    case 'maxItems':
      return [wording.tooMany(title, field.maxItems ?? 0)];
    default:
      return [wording.wrongPattern(title, wording.decimalPattern(field.decimals ?? 2))];
  }
}

/** `/ItemList/0/Qty` as `$.Data.ItemList[0].Qty`. */
const dotted = (pointer: string): string =>
  root + pointer.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');

/** What a field's definition asks for, in words. */
function expectation(field: Field): string {
  if (field.type === 'string') {
    const pattern = field.pattern === undefined ? '' : `, matching ${field.pattern}`;
    return `text of ${field.minLength ?? 0} to ${field.maxLength} characters${pattern}`;
  }
  if (field.type === 'integer') return `a whole number from ${field.minimum} to ${field.maximum}`;
  if (field.type === 'number') {
    const range = `from ${field.minimum} to ${largestText(field)}`;
    return `a number ${range} with at most ${field.decimals} decimals`;
  }
  return field.type === 'array' ? 'a list' : 'an object';
}

/** Text as it is, in quotes where a number was wanted, shortened. */
function shown(value: unknown, { type }: Field): string {
  if (value instanceof JsonNumber) return value.lexeme;
  const isPlain = typeof value === 'string' && type === 'string';
  const text = isPlain ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
