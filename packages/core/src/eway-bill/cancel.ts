import Type from 'typebox';
import { ewayBillCodes } from '../errors/catalogue/index.ts';
import type { ErrorDetail } from '../errors/irp-error.ts';
import { detail } from '../errors/refuse.ts';
import { JsonError, JsonNumber } from '../json/json.ts';
import { readJson } from '../json/read.ts';
import { ewbCancelReasons } from '../masters/cancel-reasons.ts';
import { remarkPattern } from '../remark.ts';
import { binder } from '../shape/bind.ts';
import type { Read } from '../shape/shape.ts';

const ewbNoPattern = /^[1-9][0-9]{11}$/;
const remarkCharsMax = 50;

/** What asks for the cancellation of an e-way bill (wire contract 12). Clients send numbers as text, too. */
export const CancelEwbSchema = Type.Object(
  {
    ewbNo: Type.Union(
      [
        Type.Integer({ minimum: 100_000_000_000, maximum: 999_999_999_999 }),
        Type.String({ pattern: ewbNoPattern.source }),
      ],
      {
        title: 'ewbNo',
        description: 'Number of the e-way bill, 12 digits.',
        examples: [110_000_000_001],
      },
    ),
    cancelRsnCode: Type.Union(
      [Type.Integer({ minimum: 1, maximum: 4 }), Type.String({ pattern: '^[1-4]$' })],
      {
        title: 'cancelRsnCode',
        description: '1 duplicate, 2 order cancelled, 3 mistake in data entry, 4 other.',
        examples: [3],
      },
    ),
    cancelRmrk: Type.Optional(
      Type.String({
        title: 'cancelRmrk',
        description: 'The reason in words.',
        maxLength: remarkCharsMax,
        examples: ['Wrong vehicle'],
      }),
    ),
  },
  { title: 'E-Way Bill Cancellation' },
);

/** A request to cancel an e-way bill, in one form. */
export interface CancelEwb {
  readonly ewbNo: number;
  /** `1` to `4` of the e-way bill system, in which 2 and 3 are not those of Cancel IRN. */
  readonly reason: string;
  readonly remark: string | undefined;
}

const bind = binder(CancelEwbSchema);

/**
 * Reads the JSON text of a cancellation. Never throws on bad input: the errors have codes of the
 * e-way bill system, 100 for no JSON, 301, 307 and 308 for its three members.
 */
export function readCancelEwb(text: string): Read<CancelEwb> {
  const bound = boundMembers(text);
  if (bound === undefined) return { errors: [explained(detail('100'), '', 'one JSON object')] };
  const ewbNo = digitsOf(bound.ewbNo);
  const reason = digitsOf(bound.cancelRsnCode);
  const remark = bound.cancelRmrk;
  const errors: ErrorDetail[] = [];
  if (!ewbNoPattern.test(ewbNo)) {
    errors.push(explained(detail('301'), '/ewbNo', 'a number of 12 digits'));
  }
  if (!ewbCancelReasons.has(reason)) {
    errors.push(explained(detail('307'), '/cancelRsnCode', 'a code from 1 to 4'));
  }
  if (!isRemark(remark)) {
    errors.push(
      explained(detail('308'), '/cancelRmrk', `text of at most ${remarkCharsMax} characters`),
    );
  }
  if (errors.length > 0) return { errors };
  return { value: { ewbNo: Number(ewbNo), reason, remark: remark as string | undefined } };
}

function boundMembers(text: string): Record<string, unknown> | undefined {
  let isTwice = false;
  try {
    const tree = readJson(text);
    if (!(tree instanceof Map)) return undefined;
    const bound = bind(tree, () => {
      isTwice = true;
    });
    return isTwice ? undefined : (bound as Record<string, unknown>);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** The text of a number, or of a text that stands for one; empty for anything else. */
function digitsOf(value: unknown): string {
  if (value instanceof JsonNumber) return value.lexeme;
  return typeof value === 'string' ? value.trim() : '';
}

const isRemark = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.length <= remarkCharsMax && remarkPattern.test(value));

/** A refusal with what was expected where, and its cure. */
function explained(refused: ErrorDetail, pointer: string, expected: string): ErrorDetail {
  const cure = ewayBillCodes.get(refused.code)?.cure;
  const explanation = { pointer, expected, ...(cure === undefined ? {} : { cure }) };
  return { ...refused, explanation };
}
