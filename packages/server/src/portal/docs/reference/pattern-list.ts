import { fieldReference } from '@openirp/core';
import { endpoints } from '../../../endpoints/index.ts';
import { endpointPath } from '../shelf.ts';
import { fieldPath } from './links.ts';

/** A field that must fit a regular expression. */
export interface PatternUse {
  readonly name: string;
  readonly path: string;
}

/** A regular expression, and the fields that must fit it. */
export interface PatternEntry {
  readonly pattern: string;
  readonly uses: readonly PatternUse[];
}

interface Node {
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The regular expressions of the invoice, in the order of its fields. */
export const invoicePatterns = (): PatternEntry[] =>
  grouped(
    fieldReference().flatMap(({ path, pattern }) =>
      pattern === undefined ? [] : [{ pattern, use: { name: path, path: fieldPath(path) } }],
    ),
  );

/** Those of what goes over the wire around it: tokens, IRNs, times. */
export function wirePatterns(): PatternEntry[] {
  const known = new Set(invoicePatterns().map(({ pattern }) => pattern));
  const found = endpoints.flatMap(({ name, title, versions, request, answer }) => {
    const path = endpointPath(name, Object.keys(versions)[0]!);
    const schemas = [request, answer, ...Object.values(versions).map((one) => one.answer)];
    return schemas.flatMap((schema) =>
      schema === undefined
        ? []
        : [...patternsIn(schema as Node, '')].map(([pattern, member]) => ({
            pattern,
            use: { name: member === '' ? title : `${title}: ${member}`, path },
          })),
    );
  });
  return grouped(found.filter(({ pattern }) => !known.has(pattern)));
}

function* patternsIn(node: Node, at: string): Generator<readonly [pattern: string, at: string]> {
  if (node.pattern !== undefined) yield [node.pattern, at];
  for (const [name, member] of Object.entries(node.properties ?? {})) {
    yield* patternsIn(member, at === '' ? name : `${at}.${name}`);
  }
  if (node.items !== undefined) yield* patternsIn(node.items, `${at}[]`);
  for (const branch of node.anyOf ?? []) yield* patternsIn(branch, at);
}

function grouped(found: readonly { pattern: string; use: PatternUse }[]): PatternEntry[] {
  const byPattern = new Map<string, Map<string, PatternUse>>();
  for (const { pattern, use } of found) {
    const uses = byPattern.get(pattern) ?? new Map<string, PatternUse>();
    byPattern.set(pattern, uses.set(use.name, use));
  }
  return [...byPattern].map(([pattern, uses]) => ({ pattern, uses: [...uses.values()] }));
}
