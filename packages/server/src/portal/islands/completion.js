import { startCompletion } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { membersOf, schemasAt, valuesOf } from './schema.js';

/** Completes member names and listed values from a JSON Schema; `load` resolves to it. */
export const schemaCompletion = (load) => async (context) => {
  const place = placeAt(context.state, context.pos);
  if (place === undefined || (place.isBare && !context.explicit)) return null;
  const schema = await load();
  if (schema === undefined || context.aborted) return null;
  const schemas = schemasAt(schema, place.path);
  const options = place.isName ? nameOptions(schemas, place) : valueOptions(schemas);
  if (options.length === 0) return null;
  return { from: place.from, to: place.to, options, validFor: /^[\w.]*$/ };
};

/** What is written at a position: where in the document it is, and the text it would replace. */
function placeAt(state, pos) {
  const tree = syntaxTree(state);
  let node = tree.resolveInner(pos, -1);
  if (node.type.isError && node.parent !== null) node = node.parent;
  const text = (one) => state.sliceDoc(one.from, one.to);
  const isClosed = node.to > node.from + 1 && text(node).endsWith('"');
  // Between the quotes; whoever inserts takes them along.
  const token = { from: node.from + 1, to: node.to - (isClosed ? 1 : 0) };
  if (/^(PropertyName|String)$/.test(node.name)) {
    if (pos < token.from || pos > token.to) return undefined;
    if (node.name === 'String') return { ...token, isName: false, path: pathOf(node, text) };
    const hasColon = /^\s*:/.test(state.sliceDoc(node.to, node.to + 50));
    return { ...token, hasColon, ...nameIn(node.parent?.parent, text) };
  }
  return bareAt(state, node, pos, text);
}

/** Between tokens: in an object a name may follow, after a colon or in a list a value. */
function bareAt(state, node, pos, text) {
  const word = /[\w.]*$/.exec(state.sliceDoc(Math.max(0, pos - 40), pos))[0];
  const from = pos - word.length;
  const before = /\S?\s*$/.exec(state.sliceDoc(Math.max(0, from - 200), from))[0].trim();
  const bare = { from, to: pos, isBare: word === '' };
  let holder = node;
  while (holder !== null && !/^(Object|Array|Property)$/.test(holder.name)) holder = holder.parent;
  if (holder === null) return undefined;
  if (before === ':') return { ...bare, isName: false, path: pathOf(holder, text) };
  if (holder.name === 'Property') holder = holder.parent;
  if (!/^[{,[]$/.test(before)) return undefined;
  if (holder?.name !== 'Object') return undefined;
  return { ...bare, hasColon: false, ...nameIn(holder, text) };
}

/** The place of a name in an object, with the names that stand there already. */
const nameIn = (object, text) => ({
  isName: true,
  path: pathOf(object, text),
  present: new Set(
    (object?.getChildren('Property') ?? []).map((one) => nameOf(one, text).toLowerCase()),
  ),
});

/** Names and `0` for entries, from the outside in. */
function pathOf(node, text) {
  const path = [];
  for (let at = node; at !== null && at !== undefined; at = at.parent) {
    if (at.name === 'Property') path.unshift(nameOf(at, text));
    else if (at.parent?.name === 'Array') path.unshift(0);
  }
  return path;
}

function nameOf(property, text) {
  const name = property.getChild('PropertyName');
  return name === null ? '' : text(name).replaceAll('"', '');
}

function nameOptions(schemas, { hasColon, present }) {
  return membersOf(schemas)
    .filter(({ name }) => hasColon || !present.has(name.toLowerCase()))
    .map(({ name, schema, isRequired }) => ({
      label: name,
      detail: schema.title,
      info: infoOf(schema, isRequired),
      boost: isRequired ? 1 : 0,
      type: 'property',
      apply: (view, _completion, from, to) => {
        const begun = hasColon ? ['', ''] : beginningOf(schema);
        const head = hasColon ? `"${name}"` : `"${name}": ${begun[0]}`;
        insert(view, from, to, head, begun[1]);
        // When this completion is over; codes that the schema lists come next.
        if (!hasColon) setTimeout(() => startCompletion(view));
      },
    }));
}

/** What a value begins and ends with; the cursor goes between. */
function beginningOf({ type, properties, items }) {
  if (type === 'object' || properties !== undefined) return ['{ ', ' }'];
  if (type === 'array') return items?.properties === undefined ? ['[', ']'] : ['[{ ', ' }]'];
  return type === 'string' ? ['"', '"'] : ['', ''];
}

function infoOf({ title, description, minLength, maxLength, minimum, maximum }, isRequired) {
  const length = maxLength === undefined ? '' : `${minLength ?? 0}–${maxLength}`;
  const range = maximum === undefined ? '' : `${minimum ?? ''} … ${maximum}`;
  const told = [description ?? title, length, range, isRequired ? '*' : ''];
  return told.filter(Boolean).join(' · ');
}

function valueOptions(schemas) {
  return [...valuesOf(schemas)].map(([value, title]) => ({
    label: String(value),
    detail: title,
    type: 'enum',
    apply: (view, _completion, from, to) => insert(view, from, to, JSON.stringify(value), ''),
  }));
}

/** Puts a text, quotes of its own included, in the place of a token, with its quotes if it has any. */
function insert(view, innerFrom, innerTo, before, after) {
  const isQuote = (at) => view.state.sliceDoc(at, at + 1) === '"';
  const isQuoted = innerFrom > 0 && isQuote(innerFrom - 1);
  const from = isQuoted ? innerFrom - 1 : innerFrom;
  const to = isQuoted && isQuote(innerTo) ? innerTo + 1 : innerTo;
  view.dispatch({
    changes: { from, to, insert: before + after },
    selection: { anchor: from + before.length },
    userEvent: 'input.complete',
  });
}
