import { JsonError } from '../json/json.ts';
import { readJson } from '../json/read.ts';
import type { MistakeId } from './finding.ts';

/** A text read as JSON, mended where the mistake is a known one. */
export interface MendedJson {
  /** Missing for good JSON. */
  readonly mistake?: MistakeId;
  /** Undefined when nothing can be made of it. */
  readonly value: unknown;
  readonly evidence?: string;
}

const mends: readonly [MistakeId, (text: string) => string][] = [
  ['trailing-comma', withoutTrailingCommas],
  [
    'single-quotes',
    (text) =>
      withoutTrailingCommas(text.replaceAll("'", '"'))
        .replace(/\bTrue\b/g, 'true')
        .replace(/\bFalse\b/g, 'false')
        .replace(/\bNone\b/g, 'null'),
  ],
];

/** Reads JSON as the wire does, and tells what is wrong with it where that is plain to see. */
export function mendedJson(text: string): MendedJson {
  const fault = faultOf(text);
  if (fault === undefined) return { value: JSON.parse(text) };
  const evidence = `${fault.offset}`;
  if (fault.reason.startsWith('Duplicate')) {
    return { mistake: 'duplicate-member', value: JSON.parse(text), evidence };
  }
  for (const [mistake, mend] of mends) {
    const mended = mend(text);
    if (mended !== text && faultOf(mended) === undefined) {
      return { mistake, value: JSON.parse(mended), evidence };
    }
  }
  return { mistake: 'not-json', value: undefined, evidence };
}

function faultOf(text: string): JsonError | undefined {
  try {
    readJson(text);
    return undefined;
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
}

function withoutTrailingCommas(text: string): string {
  return text.replace(/,(?=\s*[}\]])/g, '');
}
