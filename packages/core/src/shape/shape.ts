import { Ajv, type DefinedError, type ValidateFunction } from 'ajv';
import type { Static, TSchema } from 'typebox';
import type { ErrorDetail } from '../errors/irp-error.ts';
import { parseDocumentDate } from '../ist.ts';
import { JsonError } from '../json/json.ts';
import { readJson } from '../json/read.ts';
import { limits } from '../limits.ts';
import { type Binder, binder } from './bind.ts';
import { fieldErrors, refusedJson } from './field-errors.ts';
import { careful, quickReader } from './quick-reader.ts';

/** What reading a text against a shape yields: the value, or one 5002 detail per broken field. */
export type Read<T> =
  | { readonly value: T; readonly errors?: never }
  | { readonly value?: never; readonly errors: readonly ErrorDetail[] };

/** A request or document whose form is known: reads a text, or a value already at hand. */
export interface Shape<S extends TSchema> {
  readonly schema: S;
  /** Reads the JSON text of one object of this shape. Never throws on bad input. */
  read(text: string): Read<Static<S>>;
}

/**
 * Compiles a schema into a shape. Costs some milliseconds: once per schema, at start. `first` may
 * refuse a value before its fields are examined.
 */
export function shape<S extends TSchema>(
  schema: S,
  first: (bound: unknown) => readonly ErrorDetail[] = () => [],
): Shape<S> {
  const readQuickly = quickReader(schema);
  const bind = binder(schema);
  const validate = validator(schema);
  return {
    schema,
    read(text) {
      let value = readQuickly(text);
      if (value === careful) {
        try {
          value = readCarefully(text, bind);
        } catch (error) {
          if (error instanceof JsonError) return { errors: [refusedJson(error, text)] };
          throw error;
        }
      }
      const early = first(value);
      if (early.length > 0) return { errors: early };
      if (validate(value)) return { value: value as Static<S> };
      const errors = (validate.errors ?? []) as DefinedError[];
      return { errors: fieldErrors(schema, value, errors, text).slice(0, limits.fieldErrorsMax) };
    },
  };
}

/** The bound value of a text, whatever its form. Throws `JsonError`. */
function readCarefully(text: string, bind: Binder): unknown {
  let twice: string | undefined;
  const value = bind(readJson(text), (name) => {
    twice ??= name;
  });
  if (twice !== undefined) throw new JsonError(`Duplicate property '${twice}' encountered`, 0);
  return value;
}

function validator(schema: TSchema): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    // The published patterns are written for a reader without the `u` flag.
    unicodeRegExp: false,
    // .NET counts UTF-16 units, and so does JavaScript when it is let.
    unicode: false,
    // It would warn of the line above at every start.
    logger: false,
    strict: true,
    strictTypes: false,
    // Compiled at every start: checking the schema itself and polishing the code take longer than
    // the rest. A test does the first; the second gains nothing that can be measured.
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  });
  ajv.addFormat('calendar-date', (text) => parseDocumentDate(text) !== undefined);
  // Binding looks at the decimals, for which it has the texts of the numbers.
  ajv.addVocabulary(['decimals']);
  return ajv.compile(schema);
}
