import type { Example, Patch } from '../rules/rule.ts';

/** What an example changes: a place, and what it becomes there. */
export interface Change {
  /** `ItemList[0].IgstAmt`, or what is changed around the invoice: `today`. */
  readonly at: string;
  /** JSON text, or words in parentheses: `(removed)`. */
  readonly to: string;
}

/** Beyond, a list of changes tells nobody anything more. */
const changesMax = 24;
const entriesMax = 4;
const textMax = 80;

/** What an example changes in the valid invoice and in the world around it, shortened to be read. */
export function changesOf(example: Example): Change[] {
  const { invoice = {}, today, caller, settings = {}, taxpayers = {}, masters } = example;
  const changes = memberChanges(invoice, '');
  if (today !== undefined) changes.push({ at: 'today', to: json(today) });
  if (caller !== undefined) changes.push({ at: 'caller', to: json(caller) });
  for (const [name, value] of Object.entries(settings)) {
    changes.push({ at: `setting ${name}`, to: json(value) });
  }
  for (const [gstin, entry] of Object.entries(taxpayers)) {
    changes.push({ at: `taxpayer ${gstin}`, to: entry === null ? '(unknown)' : told(entry) });
  }
  if (masters !== undefined) changes.push({ at: 'masters', to: '(a list of its own)' });
  return shortened(changes);
}

function shortened(changes: Change[]): Change[] {
  if (changes.length <= changesMax) return changes;
  const more = changes.length - changesMax + 1;
  return [...changes.slice(0, changesMax - 1), { at: '…', to: `(${more} more changes)` }];
}

const memberChanges = (patch: Patch, prefix: string): Change[] =>
  Object.entries(patch).flatMap(([name, value]) => changesAt(prefix + name, value));

function changesAt(at: string, value: unknown): Change[] {
  if (value === null) return [{ at, to: '(removed)' }];
  if (Array.isArray(value)) return listChanges(at, value);
  if (typeof value !== 'object') return [{ at, to: json(value) }];
  const changes = memberChanges(value as Patch, `${at}.`);
  return changes.length > 0 ? changes : [{ at, to: '(there)' }];
}

function listChanges(at: string, entries: readonly unknown[]): Change[] {
  if (entries.length === 0) return [{ at, to: '(empty)' }];
  const shown = entries.length > entriesMax ? entries.slice(0, 1) : entries;
  const length = entries.length > 1 ? [{ at, to: `(${entries.length} entries)` }] : [];
  return [
    ...length,
    // An entry beyond the invoice's own begins as a copy of its first.
    ...shown.flatMap((entry, index) => (isEmpty(entry) ? [] : changesAt(`${at}[${index}]`, entry))),
  ];
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** An entry of the taxpayer register: `status CNL, deregisteredOn 2026-06-30`. */
const told = (entry: object): string => {
  const members = Object.entries(entry).map(([name, value]) => `${name} ${value ?? 'unknown'}`);
  return `(${members.length === 0 ? 'known' : members.join(', ')})`;
};

function json(value: unknown): string {
  const text = JSON.stringify(value) ?? 'unset';
  return text.length > textMax ? `${text.slice(0, textMax)}…` : text;
}
