/** The schemas that hold for what a path leads to; member names match in any letter case. */
export function schemasAt(root, path) {
  let schemas = spread(root, root);
  for (const step of path) {
    schemas = schemas.flatMap((schema) => inner(schema, step)).flatMap((one) => spread(root, one));
  }
  return schemas;
}

function inner(schema, step) {
  if (typeof step === 'number') return schema.items === undefined ? [] : [schema.items];
  const members = schema.properties ?? {};
  const name = Object.keys(members).find((one) => one.toLowerCase() === step.toLowerCase());
  return name === undefined ? [] : [members[name]];
}

/** A schema with those that it refers to or is made of. */
function spread(root, schema, depth = 0) {
  if (typeof schema !== 'object' || schema === null || depth > 8) return [];
  const others = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (typeof schema.$ref === 'string') others.push(referred(root, schema.$ref));
  return [schema, ...others.flatMap((one) => spread(root, one, depth + 1))];
}

function referred(root, ref) {
  if (!ref.startsWith('#')) return undefined;
  const names = ref.slice(1).split('/').slice(1);
  return names.reduce(
    (node, name) => node?.[name.replaceAll('~1', '/').replaceAll('~0', '~')],
    root,
  );
}

/** The members that an object may have, each with its schema and whether it must be there. */
export function membersOf(schemas) {
  const required = new Set(schemas.flatMap((schema) => schema.required ?? []));
  return schemas.flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([name, schema]) => ({
      name,
      schema,
      isRequired: required.has(name),
    })),
  );
}

/** The values that a schema lists, with what they mean. */
export function valuesOf(schemas) {
  const found = new Map();
  for (const schema of schemas) {
    const listed = [...(schema.enum ?? []), ...(schema.examples ?? []), ...inPattern(schema)];
    if ('const' in schema) listed.unshift(schema.const);
    for (const value of listed) {
      found.set(value, found.get(value) ?? ('const' in schema ? schema.title : undefined));
    }
  }
  return found;
}

/** The texts of a pattern that is nothing but a list of them: `^(INV|CRN)$`, `^[YN]$`. */
function inPattern({ pattern = '', type }) {
  if (type !== undefined && type !== 'string') return [];
  const body = /^\^(.*)\$$/.exec(pattern)?.[1].replace(/\(\?:|[()]/g, '');
  if (body === undefined) return [];
  const one = /^\[([A-Za-z]+)\]$/.exec(body)?.[1];
  if (one !== undefined) return [...new Set(one.toUpperCase())];
  const texts = body
    .split('|')
    .map((text) =>
      text
        .replaceAll(/\[([A-Za-z])([A-Za-z])\]/g, (all, a, b) =>
          a.toUpperCase() === b.toUpperCase() ? a.toUpperCase() : all,
        )
        .replaceAll('\\.', '.'),
    );
  return texts.every((text) => /^[A-Za-z0-9.]+$/.test(text)) ? texts : [];
}
