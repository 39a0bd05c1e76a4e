import { type MasterReference, masterReference } from '@openirp/core';
import type { MasterList } from '../../../masters/master-versions.ts';

/** A small list under the name that its page has. */
export interface SmallList extends MasterReference {
  readonly name: string;
}

/** Small lists, which ship with the portal and change with it. */
export const smallLists = (): SmallList[] =>
  masterReference().map((list) => ({ ...list, name: nameOf(list.title) }));

/** Lists that an operator can import. */
export const largeNames = ['hsn', 'pin', 'distance'] as const satisfies readonly MasterList[];

export const isLarge = (name: string): name is MasterList =>
  (largeNames as readonly string[]).includes(name);

/** `units` of `Units (UQC)`. */
const nameOf = (title: string): string =>
  title
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
