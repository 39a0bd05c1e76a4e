import { masterReference, publishedSchema } from '@openirp/core';
import type { Page } from '../page.ts';

/** The schema of the e-invoice for editors: with the codes of the masters, which rules check. */
export const schema: Page = {
  path: '/tools/schema.json',
  get: () => {
    const headers = {
      'content-type': 'application/schema+json',
      'cache-control': 'public, max-age=3600',
    };
    return Response.json(withCodes(publishedSchema() as Node), { headers });
  },
};

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** Members whose values a master lists, with the title of the list. */
const masterOf: Readonly<Record<string, string>> = {
  SupTyp: 'Types of supply',
  Typ: 'Types of documents',
  Stcd: 'States',
  Pos: 'States',
  Unit: 'Units (UQC)',
  GstRt: 'GST rates',
  ForCur: 'Currencies',
  CntCode: 'Countries',
  TransMode: 'Modes of transport',
  VehType: 'Kinds of vehicles',
};

const withCodes = (node: Node, name = ''): Node => ({
  ...node,
  ...(masterOf[name] === undefined ? {} : { anyOf: codesOf(masterOf[name], node.type) }),
  ...(node.items === undefined ? {} : { items: withCodes(node.items) }),
  ...(node.properties === undefined
    ? {}
    : {
        properties: Object.fromEntries(
          Object.entries(node.properties).map(([member, inner]) => [
            member,
            withCodes(inner, member),
          ]),
        ),
      }),
});

function codesOf(title: string, type: string | undefined) {
  const list = masterReference().find((master) => master.title === title);
  if (list === undefined) throw new Error(`no master is called ${title}`);
  return list.rows.map(([code = '', meaning]) => ({
    const: type === 'number' ? Number(code) : code,
    ...(type === 'number' ? {} : { title: meaning }),
  }));
}
