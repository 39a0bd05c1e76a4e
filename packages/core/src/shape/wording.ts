import type { JsonError } from '../json/json.ts';
import { type Position, positionAt } from '../json/locate.ts';

/*
 * The texts of code 5002: those of .NET's reader for wrong JSON, and of its data annotations for
 * wrong fields, as working clients know them (error catalogue, schema messages).
 */

const where = (path: string, { lineNumber, bytePositionInLine }: Position): string =>
  `Path: ${path} | LineNumber: ${lineNumber} | BytePositionInLine: ${bytePositionInLine}.`;

/** The text for a payload that is not acceptable JSON. */
export const brokenJson = (error: JsonError, text: string): string =>
  `${error.reason}. ${where('$', positionAt(text, error.offset))}`;

/** The text for a value of the wrong JSON type; `path` as `$.Data.BuyerDtls.Pin`. */
export const wrongType = (type: string, path: string, position: Position): string =>
  `The JSON value could not be converted to ${type}. ${where(path, position)}`;

export const required = (title: string): string => `The ${title} field is required.`;

export const wrongLength = (title: string, min: number, max: number): string =>
  `The field ${title} must be a string with a minimum length of ${min} and a maximum length of ${max}.`;

export const tooMany = (title: string, max: number): string =>
  `The field ${title} must be a string or array type with a maximum length of '${max}'.`;

export const outOfRange = (title: string, min: string, max: string): string =>
  `The field ${title} must be between ${min} and ${max}.`;

export const wrongPattern = (title: string, pattern: string): string =>
  `The field ${title} must match the regular expression '${pattern}'.`;

export const invalidGstin = 'Invalid GSTIN';

/** The published pattern of amounts, for a number with too many decimals, a sign or an exponent. */
export const decimalPattern = (decimals: number): string => `^\\d+.?\\d{0,${decimals}}$`;

const dotNetTypes: Record<string, string> = {
  integer: 'System.Nullable`1[System.Int32]',
  number: 'System.Nullable`1[System.Decimal]',
  string: 'System.String',
  array: 'System.Collections.Generic.List`1[System.Object]',
  object: 'System.Object',
};

/** The .NET type that a JSON Schema type stands for in the published texts. */
export const dotNetType = (type: string): string => dotNetTypes[type] ?? 'System.Object';
