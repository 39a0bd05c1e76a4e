/*
 * Whether a statement says by value which seller's rows it is about, so that a distributed database
 * asks one node. Reads the SQL that this program writes, not SQL of any kind.
 */

/** Tables that are spread by a GSTIN, and the column that has it. */
const spread: ReadonlyMap<string, string> = new Map([
  ['invoices', 'seller_gstin'],
  ['cancellations', 'seller_gstin'],
  ['eway_bills', 'seller_gstin'],
  ['eway_bill_cancellations', 'seller_gstin'],
  ['rejections', 'seller_gstin'],
  ['taxpayers', 'gstin'],
]);

/** A parameter, a list of parameters, or a column of keys that come as parameters (`unnest`). */
const value = String.raw`(?:\$\d+|\?|keys\.\w+|\((?:\$\d+|\?)(?:, ?(?:\$\d+|\?))*\))`;

/** The tables in a statement whose rows it does not tie to a GSTIN; none when all is well. */
export function unnamedIn(sql: string): string[] {
  const text = sql.replaceAll('"', '').replace(/\s+/g, ' ').toLowerCase();
  const insert = /^insert into (\w+) \(([^)]*)\)(.*)$/.exec(text);
  return insert === null ? unnamedInSelect(text) : unnamedInInsert(insert);
}

/** Whether a statement is about such tables at all. */
export const isOfSellers = (sql: string): boolean =>
  [...spread.keys()].some((table) => new RegExp(String.raw`\b${table}\b`).test(sql));

function unnamedInInsert([, table = '', columns = '', rest = '']: readonly string[]): string[] {
  const column = spread.get(table);
  if (column === undefined) return [];
  const target = /on conflict \(([^)]*)\)/.exec(rest)?.[1];
  const has = (list: string) => list.split(/, ?/).includes(column);
  return has(columns) && (target === undefined || has(target)) ? [] : [table];
}

function unnamedInSelect(text: string): string[] {
  const places = [...text.matchAll(/\b(?:from|join|update) (\w+)(?: (?:as )?(\w+))?/g)]
    .map(([, table = '', alias = '']) => ({
      table,
      alias: /^(where|on|left|inner|set|order|limit|for|)$/.test(alias) ? table : alias,
    }))
    .filter(({ table }) => spread.has(table));
  const isOnly = places.length === 1;
  const refersTo = ({ table, alias }: { table: string; alias: string }) =>
    isOnly ? `(?:${alias}\\.)?${spread.get(table)}` : `${alias}\\.${spread.get(table)}`;
  const bound = new Set<(typeof places)[number]>();
  // From those with a value to those that are equal to one of them.
  for (let before = -1; before < bound.size; ) {
    before = bound.size;
    for (const place of places) {
      const column = refersTo(place);
      const others = [...bound].map(refersTo);
      const isBound =
        new RegExp(`(?<![\\w.])${column} (?:=|in) ${value}`).test(text) ||
        others.some((other) =>
          new RegExp(`(?<![\\w.])(?:${column} = ${other}|${other} = ${column})(?!\\w)`).test(text),
        );
      if (isBound) bound.add(place);
    }
  }
  return places.filter((place) => !bound.has(place)).map(({ table }) => table);
}

/** Statements that cannot name a seller, by what they have and no other has, and why. */
export const unnamedByNeed: readonly { readonly name: string; readonly has: RegExp }[] = [
  // Somebody gives an IRN that is not of its own documents: it may be those of an operator's sellers,
  // and a stranger is told so (2226, 2143) and not that there is none (2148). The GST system names
  // rejected IRNs alone. An index finds it; who asks for own documents never comes here.
  {
    name: 'the seller of an IRN',
    has: /^select \S+ \S+ from invoices where irn = \S+$/,
  },
  // An operator cancels a bill by its number and does not say for whom it made it. An index of bills
  // that operators made finds it; sellers never come here.
  { name: 'a bill of an operator', has: /bill\.generated_by <> bill\.seller_gstin/ },
];

/** The name of the exception that a statement is. */
export const exceptionOf = (sql: string): string | undefined =>
  unnamedByNeed.find(({ has }) => has.test(sql.replaceAll('"', '').replace(/\s+/g, ' ')))?.name;
