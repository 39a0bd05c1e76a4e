/*
 * A GeoIP data set (MaxMind DB 2.0) of a few networks: a binary tree of address bits, whose leaves point
 * into a section of data.
 */

/** Countries by networks, `8.0.0.0/8`, as the bytes of an `.mmdb` file. */
export function countryDataSet(countries: Readonly<Record<string, string>>): Buffer {
  const nodes: Branch[] = [[undefined, undefined]];
  const data: Buffer[] = [];
  for (const [network, country] of Object.entries(countries)) {
    const offset = data.reduce((sum, { length }) => sum + length, 0);
    data.push(map({ country: map({ iso_code: text(country) }) }));
    plant(nodes, network, { offset });
  }
  const empty = nodes.length;
  const record = (leaf: Branch[0]): number => {
    if (leaf === undefined) return empty;
    return typeof leaf === 'number' ? leaf : empty + 16 + leaf.offset;
  };
  const tree = Buffer.alloc(nodes.length * 6);
  nodes.forEach((node, index) => {
    tree.writeUIntBE(record(node[0]), index * 6, 3);
    tree.writeUIntBE(record(node[1]), index * 6 + 3, 3);
  });
  const metadata = map({
    binary_format_major_version: number(2, 5),
    binary_format_minor_version: number(0, 5),
    build_epoch: number(1, 6),
    database_type: text('OpenIRP-Country'),
    description: map({}),
    ip_version: number(4, 5),
    languages: Buffer.from([0, 4]),
    node_count: number(nodes.length, 6),
    record_size: number(24, 5),
  });
  const mark = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');
  return Buffer.concat([tree, Buffer.alloc(16), ...data, mark, metadata]);
}

/** Another node by its number, or a place in the data. */
type Leaf = number | { readonly offset: number } | undefined;
type Branch = [Leaf, Leaf];

function plant(nodes: Branch[], network: string, leaf: Leaf): void {
  const [address = '', bits = ''] = network.split('/');
  const path = address.split('.').map((byte) => Number(byte).toString(2).padStart(8, '0'));
  const turns = [...path.join('').slice(0, Number(bits))].map(Number) as (0 | 1)[];
  const last = turns.pop()!;
  let at = 0;
  for (const turn of turns) {
    const next = nodes[at]![turn];
    if (typeof next === 'number') {
      at = next;
      continue;
    }
    nodes[at]![turn] = nodes.length;
    at = nodes.push([undefined, undefined]) - 1;
  }
  nodes[at]![last] = leaf;
}

const text = (value: string): Buffer =>
  Buffer.from([0x40 | value.length, ...Buffer.from(value, 'latin1')]);

/** An unsigned integer; types 5 to 7 are of 16 and 32 bits and a map. */
function number(value: number, type: 5 | 6): Buffer {
  return Buffer.from([(type << 5) | 2, value >> 8, value & 255]);
}

const map = (members: Readonly<Record<string, Buffer>>): Buffer =>
  Buffer.concat([
    Buffer.from([0xe0 | Object.keys(members).length]),
    ...Object.entries(members).flatMap(([key, value]) => [text(key), value]),
  ]);
