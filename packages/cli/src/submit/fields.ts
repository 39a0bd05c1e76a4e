import { type FieldReference, fieldReference } from '@openirp/core';
import { fieldNames, objectNames } from './field-names.ts';

/** A field of an e-invoice that a column can hold. */
export interface Field {
  /** As a heading: `DocDtls.No`, `ItemList.HsnCd`. */
  readonly path: string;
  /** Its way through the invoice; `[]` stands for a place in a list. */
  readonly steps: readonly string[];
  readonly type: 'text' | 'number' | 'whole number' | 'date';
  /** What else its column may be called. */
  readonly names: readonly string[];
  readonly limits: string;
  /** Whether every document, or every item, has to have it. */
  readonly isNeeded: boolean;
  readonly isOfItem: boolean;
  /** Within a list other than that of the items: its column may have a number. */
  readonly isOfList: boolean;
}

const items = 'ItemList';

function fieldsOf(reference: readonly FieldReference[]): Field[] {
  const optional = reference.filter(({ mandatory }) => !mandatory).map(({ path }) => path);
  const isWithin = (path: string, one: string) =>
    path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`);
  const leaves = reference.filter(({ type }) => type !== 'object' && type !== 'list');
  const once = oncePresent(leaves);
  return leaves.map((leaf) => {
    const { path, type, limits } = leaf;
    const steps = path.replaceAll('[]', '.[]').split('.');
    return {
      ...{ path: path.replaceAll('[]', ''), steps, limits },
      type: type as Field['type'],
      names: namesOf(leaf, steps, once),
      isNeeded: !optional.some((one) => isWithin(path, one)),
      isOfItem: steps[0] === items,
      isOfList: steps.lastIndexOf('[]') > (steps[0] === items ? 1 : 0),
    };
  });
}

/** Which of some names stand for one leaf alone. */
function oncePresent(leaves: readonly FieldReference[]): ReadonlySet<string> {
  const all = leaves.flatMap(({ path, title }) => [...new Set([plainName(title), memberOf(path)])]);
  return new Set(all.filter((name) => all.indexOf(name) === all.lastIndexOf(name)));
}

function namesOf(
  { path, title }: FieldReference,
  [first = '']: readonly string[],
  once: ReadonlySet<string>,
): string[] {
  const object = objectNames[first];
  const isAlone = once.has(plainName(title));
  const full = isAlone || object === undefined ? title : `${object} ${title}`;
  const member = path.slice(path.lastIndexOf('.') + 1);
  const names = [
    ...(isAlone || object !== undefined ? [capitalised(full)] : []),
    ...(fieldNames[path.replaceAll('[]', '')] ?? []),
    // A column "No" is rather a running number than that of a document.
    ...(once.has(plainName(member)) && member.length > 2 ? [member] : []),
  ];
  return names.filter((name, at) => names.map(plainName).indexOf(plainName(name)) === at);
}

const memberOf = (path: string): string => plainName(path.slice(path.lastIndexOf('.') + 1));

const capitalised = (title: string): string =>
  title.replace(/^./, (letter) => letter.toUpperCase());

/** A name without what people write in one way or another: case, blanks, punctuation. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Every field that a column can hold, in the order of the schema. */
export const fields: readonly Field[] = fieldsOf(fieldReference());
