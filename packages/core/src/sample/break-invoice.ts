import { IrpError } from '../errors/irp-error.ts';
import { parseInvoice } from '../invoice/parse.ts';
import { addDays, type Day, daysBetween, documentDate, parseDocumentDate } from '../ist.ts';
import { shippedMasters } from '../masters/large-masters.ts';
import { checkRules } from '../rules/check.ts';
import { documentOf } from '../rules/document.ts';
import {
  dispatchedFrom,
  exampleDay,
  exampleInvoice,
  exported,
  intraState,
  sezSupply,
  shippedTo,
} from '../rules/example-world.ts';
import type { Facts, RuleSettings } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import { withLines } from '../rules/items/lines-example.ts';
import { factsOf, patched } from '../rules/patched-example.ts';
import type { Example, Patch } from '../rules/rule.ts';
import type { Taxpayer } from '../rules/taxpayer.ts';
import { differences, told } from './differences.ts';
import { type Breaker, ownBreakers } from './own-breakers.ts';
import { exampleWorld, type SampleWorld } from './world.ts';

/** Where a broken invoice is to be used. */
export interface BreakOptions {
  /** Today there; the example's own day, 14/08/2026, when left out. */
  readonly day?: Day | undefined;
  readonly number?: string | undefined;
  /** Whose GSTINs stand for those of the examples, where type, status and state are the same. */
  readonly world?: SampleWorld | undefined;
}

/** What has to be so before a broken invoice raises its code. */
export interface Needs {
  readonly today: Day;
  /** Who is signed in. */
  readonly caller: string;
  readonly settings: Partial<RuleSettings>;
  /** Register entries, as far as they matter; `null` for one that must not be there. */
  readonly taxpayers: { readonly [gstin: string]: Partial<Taxpayer> | null };
}

/** An invoice in which one thing is wrong. */
export interface BrokenInvoice {
  readonly code: string;
  readonly text: string;
  /** One line: what was changed in which valid invoice. */
  readonly change: string;
  /** The facts with which the invoice raises its code and no other. */
  readonly facts: Facts;
  /** Those of them that the invoice needs and a portal may not have. */
  readonly needs: Needs;
}

/** Valid invoices from which a broken one is only a step away. */
const valid: readonly (readonly [name: string, patch: Patch])[] = [
  ['an invoice', {}],
  ['an invoice inside one state', intraState()],
  ['an invoice to an economic zone', sezSupply()],
  ['an export', exported()],
  ['an invoice of two lines', withLines({}, {})],
  ['an invoice shipped elsewhere', shippedTo()],
  ['an invoice dispatched from elsewhere', dispatchedFrom()],
];

/** The codes that an invoice can be refused with, in the order of the rules; the schema's first. */
export const breakableCodes = (): string[] => [
  ...new Set(['5002', ...rules.filter(({ raised }) => raised !== false).map(({ code }) => code)]),
];

/**
 * The smallest known change of a valid invoice that raises a code and no other, with the facts it
 * needs. Throws a `RangeError` when there is none.
 */
export function breakInvoice(code: string, options: BreakOptions = {}): BrokenInvoice {
  const candidates = [
    ...rules
      .filter((rule) => rule.code === code && rule.raised !== false)
      .flatMap(({ refuses }) => Object.entries(refuses))
      .map(([name, example]): Breaker => ({ code, name, example })),
    ...ownBreakers.filter((breaker) => breaker.code === code),
  ].map(sized);
  if (candidates.length === 0) throw new RangeError(`no rule raises ${code}`);
  for (const candidate of candidates.toSorted((one, other) => one.size - other.size)) {
    const broken = moved(candidate, options);
    if (raisesNothingElse(broken)) return broken;
  }
  throw new RangeError(`nothing raises ${code} alone on ${options.day ?? exampleDay}`);
}

function raisesNothingElse({ code, text, facts }: BrokenInvoice): boolean {
  const raised = new Set(codesOf(text, facts));
  return raised.size === 1 && raised.has(code);
}

function codesOf(text: string, facts: Facts): string[] {
  try {
    return checkRules(documentOf(parseInvoice(text)), facts).map(({ code }) => code);
  } catch (error) {
    if (error instanceof IrpError) return error.details.map(({ code }) => code);
    throw error;
  }
}

/** Beside the invoice, each fact that has to be arranged counts for as much as many members. */
const factSize = 100;

/** A breaker with its distance from the nearest valid invoice. */
interface Sized {
  readonly breaker: Breaker;
  readonly nearest: (typeof valid)[number];
  readonly size: number;
}

function sized(breaker: Breaker): Sized {
  const { invoice = {}, today, caller, settings = {}, taxpayers = {}, masters } = breaker.example;
  const broken = patched(exampleInvoice, invoice);
  let nearest = valid[0]!;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of valid) {
    const count = differences(patched(exampleInvoice, candidate[1]), broken).length;
    if (count >= fewest) continue;
    fewest = count;
    nearest = candidate;
  }
  const facts =
    Object.keys(settings).length +
    Object.keys(taxpayers).length +
    [today, caller, masters].filter((fact) => fact !== undefined).length;
  return { breaker, nearest, size: fewest + factSize * facts };
}

/** A breaker taken to another day and another world, where it breaks the same. */
function moved({ breaker, nearest }: Sized, options: BreakOptions): BrokenInvoice {
  const { code, name, example } = breaker;
  const { day = exampleDay, number, world = exampleWorld } = options;
  const there = counterparts(world);
  const here = new Map([...there].map(([ours, theirs]) => [theirs, ours]));
  const move = (value: unknown, from: Day = example.today ?? exampleDay) =>
    movedValue(value, daysBetween(from, day), there);
  const numbered = number === undefined ? {} : { DocDtls: { No: number } };
  const invoiceOf = (patch: Patch) => patched(patched(exampleInvoice, patch), numbered);
  const broken = move(invoiceOf(example.invoice ?? {}));
  const found = differences(move(invoiceOf(nearest[1]), exampleDay), broken);
  const { settings, taxpayers = {} } = move(example) as Example;
  const facts = factsOf(example);
  const caller = move(facts.caller) as string;
  const taxpayer = (gstin: string) => {
    const entry = facts.taxpayer?.(here.get(gstin) ?? gstin);
    return entry && (move(entry) as Taxpayer);
  };
  const text = JSON.stringify(broken);
  const strangers = [...new Set([...(text.match(gstins) ?? []), caller])]
    .filter((gstin) => !here.has(gstin))
    .flatMap((gstin) => taxpayer(gstin) ?? []);
  return {
    code,
    text,
    change: `${name}: ${nearest[0]}${found.length === 0 ? '' : ` (${told(found)})`}`,
    facts: {
      ...facts,
      today: day,
      caller,
      settings: move(facts.settings) as Facts['settings'],
      // As in a portal, where there are masters; few examples bring their own.
      masters: facts.masters ?? shippedMasters,
      taxpayer,
    },
    needs: {
      today: day,
      caller,
      settings: settings ?? {},
      taxpayers: {
        ...Object.fromEntries(strangers.map((entry) => [entry.gstin, entry])),
        ...taxpayers,
      },
    },
  };
}

/** The GSTINs of the examples, each with one of the same state, type and status in a world. */
function counterparts({ seller, buyers, operator }: SampleWorld): Map<string, string> {
  const ours = [exampleWorld.seller, ...exampleWorld.buyers, exampleWorld.operator];
  const theirs = [seller, ...buyers, operator];
  const pairs = new Map<string, string>();
  for (const one of ours) {
    const index = theirs.findIndex(
      (other) =>
        other?.type === one?.type &&
        other?.status === one?.status &&
        other?.place.state === one?.place.state,
    );
    const found = theirs[index];
    if (one === undefined || found === undefined) continue;
    pairs.set(one.gstin, found.gstin);
    theirs.splice(index, 1);
  }
  if (pairs.get(exampleWorld.seller.gstin) !== seller.gstin) {
    const { place } = exampleWorld.seller;
    throw new RangeError(`broken invoices need a regular seller in state ${place.state}`);
  }
  return pairs;
}

/** A value with its days moved and its GSTINs replaced, also in the middle of a text. */
function movedValue(value: unknown, shift: number, theirs: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return movedText(value, shift, theirs);
  if (Array.isArray(value)) return value.map((entry) => movedValue(entry, shift, theirs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      theirs.get(name) ?? name,
      movedValue(member, shift, theirs),
    ]),
  );
}

const gstins = /\b\d{2}[0-9A-Z]{13}\b/g;

function movedText(text: string, shift: number, theirs: ReadonlyMap<string, string>): string {
  const there = text.replace(gstins, (gstin) => theirs.get(gstin) ?? gstin);
  if (shift === 0) return there;
  return there
    .replace(/\b\d{2}\/\d{2}\/\d{4}\b/g, (date) => {
      const day = parseDocumentDate(date);
      return day === undefined ? date : documentDate(addDays(day, shift));
    })
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => addDays(day, shift));
}
