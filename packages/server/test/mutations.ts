import fc from 'fast-check';

/*
 * JSON texts that are nearly right. Changes are made to an object through marks, which are replaced
 * in its text: so values can stand in it that no JavaScript object holds, as `1e999`, half a
 * surrogate pair, or one member twice.
 */

type Tree = { [name: string]: unknown };

/** One change of a tree that is to be written; returns what to replace in the text afterwards. */
type Change = (
  tree: Tree,
  mark: string,
) => { readonly from: string; readonly to: string } | undefined;

const escapes = [
  '\\ud800',
  '\\udfff\\ud800',
  '\\u0000',
  '\\u001f',
  '\\u202e',
  '\\ufffe',
  '\\"',
  '\\\\',
  '\\x',
];

const nested = fc
  .tuple(fc.constantFrom(['[', ']'], ['{"a":', '}']), fc.integer({ min: 1, max: 3000 }))
  .map(([[open, close], depth]) => `${open!.repeat(depth)}1${close!.repeat(depth)}`);

const numbers = fc.oneof(
  fc.constantFrom(
    '1e999',
    '-1e999',
    '-0',
    '0.0',
    '1E400',
    '-1',
    '1.0e1',
    '01',
    '+1',
    '.5',
    '1.',
    'NaN',
  ),
  fc.double().map((value) => JSON.stringify(value)),
  fc.bigInt().map(String),
  fc.integer({ min: 20, max: 5000 }).map((digits) => '9'.repeat(digits)),
  fc.integer({ min: 20, max: 5000 }).map((digits) => `0.${'3'.repeat(digits)}`),
);

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => JSON.stringify(text)),
  fc
    .array(fc.constantFrom(...escapes, 'a', '9'), { maxLength: 30 })
    .map((parts) => `"${parts.join('')}"`),
  fc
    .constantFrom('29', '99', 'URP', 'INV', '31/02/2026', '01/04/2024', 'Y', '1', 'constructor')
    .map((text) => `"${text}"`),
  fc.integer({ min: 100, max: 20_000 }).map((length) => `"${'Ａ'.repeat(length)}"`),
);

/** The text of a JSON value, or of something that is none. */
export const rawValue: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('null', 'true', 'false', '', '{}', '[]', '[null]', '[{}]', '""', 'undefined'),
  numbers,
  strings,
  nested,
  fc.json({ maxDepth: 4 }),
);

const memberNames = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'Irn',
  '',
  '\\u005f_proto__',
);

/** The places of a tree, as lists of names; the root is the empty one. */
function placesIn(value: unknown, here: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([name, one]) => placesIn(one, [...here, name]))];
}

/** The object or list that has a place; an empty one when an earlier change has taken it away. */
const holderOf = (tree: Tree, place: readonly string[]): Tree =>
  place.slice(0, -1).reduce((holder, name) => {
    const next = holder[name];
    return typeof next === 'object' && next !== null ? (next as Tree) : {};
  }, tree);

const replaced =
  (place: readonly string[], raw: string): Change =>
  (tree, mark) => {
    holderOf(tree, place)[place.at(-1) ?? ''] = mark;
    return { from: `"${mark}"`, to: raw };
  };

const removed =
  (place: readonly string[]): Change =>
  (tree) => {
    delete holderOf(tree, place)[place.at(-1) ?? ''];
    return undefined;
  };

/** Adds a member beside a place: under an odd name, or once more under the same. */
const added =
  (place: readonly string[], name: string, raw: string): Change =>
  (tree, mark) => {
    const holder = holderOf(tree, place);
    if (Array.isArray(holder)) return undefined;
    holder[mark] = 1;
    return { from: `"${mark}":1`, to: `"${name}":${raw}` };
  };

const renamed =
  (place: readonly string[], to: (name: string) => string): Change =>
  (tree) => {
    const holder = holderOf(tree, place);
    const name = place.at(-1) ?? '';
    if (!Object.hasOwn(holder, name)) return undefined;
    const value = holder[name];
    delete holder[name];
    // It also goes to the end: members may stand in any order.
    holder[to(name)] = value;
    return undefined;
  };

const spellings = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => ` ${name}`,
  (name) => `${name}\u0000`,
);

/** Values of good form for members, by their name. */
export type Plausible = Readonly<Record<string, readonly unknown[]>>;

/**
 * The text of a tree with some of its members changed. `make` gives a fresh tree each time. Half of
 * the texts have plausible values only, and so get past the first wall.
 */
export function mutantOf(make: () => object, plausible: Plausible): fc.Arbitrary<string> {
  const places = placesIn(make()).filter(({ length }) => length > 0);
  const place = fc.constantFrom(...places);
  const good: fc.Arbitrary<Change> = fc.constantFrom(
    ...places.flatMap((at) =>
      (plausible[at.at(-1)!] ?? []).map((value) => replaced(at, JSON.stringify(value))),
    ),
  );
  const odd: fc.Arbitrary<Change> = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(place, rawValue).map(([at, raw]) => replaced(at, raw)) },
    { weight: 2, arbitrary: place.map(removed) },
    { weight: 2, arbitrary: fc.tuple(place, memberNames, rawValue).map((odd) => added(...odd)) },
    { weight: 1, arbitrary: place.map((at) => added(at, at.at(-1)!, '"twice"')) },
    { weight: 2, arbitrary: fc.tuple(place, spellings).map(([at, to]) => renamed(at, to)) },
  );
  return fc
    .oneof(
      fc.array(good, { minLength: 1, maxLength: 6 }),
      fc.array(fc.oneof(good, odd), { minLength: 1, maxLength: 3 }),
    )
    .map((changes) => textOf(make(), changes));
}

function textOf(made: object, changes: readonly Change[]): string {
  const tree = structuredClone(made) as Tree;
  const marks = changes.map((change, index) => change(tree, `@mark${index}@`));
  const replace = (text: string, mark: ReturnType<Change>) =>
    mark === undefined ? text : text.replace(mark.from, () => mark.to);
  return marks.reduce(replace, JSON.stringify(tree));
}

/** Bytes that are nearly a text: cut short, or with some of them overwritten. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(text, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }))
    .map(([whole, cut, changes]) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
    });
