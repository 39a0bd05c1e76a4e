import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/*
 * Holds the sources to docs/architecture.md: who imports whom, who reaches for the store, where time
 * and the environment come in, and what a handler must not know.
 */

/** A node of a syntax tree; its members differ from type to type. */
interface Node {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: an ESTree node, looked at by name.
  readonly [member: string]: any;
}

interface Source {
  /** From the repository's root: `packages/core/src/ist.ts`. */
  readonly file: string;
  readonly room: string;
  readonly nodes: readonly Node[];
}

const root = join(import.meta.dirname, '../../..');
const architecture = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

const sources = readdirSync(join(root, 'packages'))
  .flatMap((name) => filesIn(`packages/${name}/src`))
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .map((file): Source => {
    const tree = parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' });
    return { file, room: roomOf(file), nodes: [...nodesIn(tree as unknown as Node)] };
  });

const server = sources.filter(({ file }) => file.startsWith('packages/server/'));
const core = sources.filter(({ file }) => file.startsWith('packages/core/'));
const handlers = server.filter(
  ({ room, file }) => room === 'endpoints' && !/\/(index|endpoint)\.ts$/.test(file),
);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).replaceAll('\\', '/'),
  );
}

/** `store` for a file of the server, `core/json` for one of core, the package's name for others. */
function roomOf(file: string): string {
  const [, name, path] = /^packages\/(\w+)\/src\/(.+)$/.exec(file)!;
  const room = path!.replace(/\/.*|\.ts$/, '');
  if (name === 'server') return room;
  return name === 'core' ? `core/${room}` : name!;
}

/** Every node below one, itself included; a subtree that `skips` names is left out. */
function* nodesIn(node: Node, skips: (node: Node) => boolean = () => false): Generator<Node> {
  if (skips(node)) return;
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* nodesIn(child, skips);
    }
  }
}

/** What a file imports or exports on: values and types, `import x from`, `import()` and `export from`. */
function importsOf({ file, nodes }: Source): string[] {
  return nodes
    .filter(({ type }) =>
      /^(Import|Export\w+)Declaration$|^(ImportExpression|TSImportType)$/.test(type),
    )
    .filter(({ source }) => source != null)
    .map(({ type, source }) => {
      if (typeof source.value !== 'string') throw new Error(`${file}: ${type} of no plain text`);
      return targetOf(file, source.value);
    });
}

/** The room or outside package that an import leads to. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return roomOf(relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/'));
  }
  const [scope, name] = specifier.split('/');
  if (scope === '@openirp') return name!;
  return scope!.startsWith('@') ? `${scope}/${name}` : scope!;
}

/** Rooms and what they may import, from the block of the document. */
const rooms = new Map(
  /```walls\n(.*?)```/s
    .exec(architecture)![1]!
    .trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [room, allowed] = line.split(/:(?= |$)/) as [string, string];
      return [room, allowed.split(' ').filter((name) => name !== '')];
    }),
);

const isOutside = (target: string): boolean =>
  !rooms.has(target) && target !== 'core' && target !== 'server';

describe('the walls of docs/architecture.md', () => {
  test('name every room', () => {
    expect(sources.filter(({ room }) => !rooms.has(room)).map(({ file }) => file)).toEqual([]);
  });

  test('stand in the tables as they stand in the block', () => {
    const rows = [...architecture.matchAll(/^\| `([\w/-]+)` \| ([^|]*) \|/gm)].map(
      ([, room, cell]): [string, string[]] => [room!, cell!.match(/(?<=`)[^` ]+(?=`)/g) ?? []],
    );
    const sorted = (entries: Iterable<readonly [string, string[]]>) =>
      [...entries].map(([room, names]) => `${room}: ${names.toSorted().join(' ')}`).toSorted();
    expect(sorted(rows)).toEqual(sorted(rooms));
  });

  test('let everything through that is imported', () => {
    const forbidden = sources.flatMap((source) => {
      const allowed = rooms.get(source.room) ?? [];
      return importsOf(source)
        .filter((target) => target !== source.room && !allowed.includes(target))
        .filter((target) => !(isOutside(target) && allowed.includes('*')))
        .map((target) => `${source.file} imports ${target}`);
    });
    expect(forbidden).toEqual([]);
  });

  test('let imports run one way', () => {
    const reached = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of rooms.get(room) ?? []) {
        if (!seen.has(next)) reached(next, seen.add(next));
      }
      return seen;
    };
    expect([...rooms.keys()].filter((room) => reached(room).has(room))).toEqual([]);
  });
});

/** Places in some sources where a node is found that should not be, as `file: what`. */
const places = (from: readonly Source[], find: (node: Node) => string | false): string[] =>
  from.flatMap(({ file, nodes }) =>
    nodes
      .map(find)
      .filter((found) => found !== false)
      .map((found) => `${file}: ${found}`),
  );

const isMember = ({ type, object, property }: Node, of: string, name: string): boolean =>
  type === 'MemberExpression' && object.name === of && property.name === name;

/** `Date.now()`, or `new Date()` of nothing. */
const takesTime = (node: Node): string | false => {
  if (isMember(node, 'Date', 'now')) return 'Date.now';
  const isNewDate = node.type === 'NewExpression' && node.callee.name === 'Date';
  return isNewDate && node.arguments.length === 0 && 'new Date()';
};

describe('core', () => {
  const pure = /^core\/(errors|gstin|invoice|ist|json|limits|masters|money|rules|shape)$/;

  test('asks nothing of Node where it must load in a browser', () => {
    const reaching = core
      .filter(({ room }) => pure.test(room))
      .flatMap((source) => importsOf(source).map((target) => `${source.file}: ${target}`));
    expect(reaching.filter((place) => place.includes('node:'))).toEqual([]);
  });

  test('knows of Node nothing but its crypto', () => {
    const ofNode = new Set(core.flatMap(importsOf).filter((target) => target.startsWith('node:')));
    expect([...ofNode]).toEqual(['node:crypto']);
  });

  test('takes no time, no process and no network', () => {
    const globals = /^(process|fetch|performance|set(Timeout|Interval|Immediate))$/;
    const reach = ({ type, name }: Node) => type === 'Identifier' && globals.test(name) && name;
    expect(places(core, reach)).toEqual([]);
    expect(places(core, takesTime)).toEqual([]);
  });
});

describe('the program', () => {
  test('reads the environment in two places', () => {
    const reads = places(sources, (node) => isMember(node, 'process', 'env') && 'process.env');
    expect(reads).toEqual([
      // Node's own setting, for the thread pool; it must be made before anything is loaded.
      'packages/cli/src/main.ts: process.env',
      // Whose profile, and secrets that stand in no file.
      'packages/cli/src/profile/environment.ts: process.env',
      // Hides it from commands that a test runs.
      'packages/cli/src/testing/irp-here.ts: process.env',
      'packages/server/src/config.ts: process.env',
    ]);
  });
});

describe('the server', () => {
  test('takes the current time where the clock is made', () => {
    const files = new Set(places(server, takesTime).map((place) => place.split(':')[0]));
    expect([...files].toSorted()).toEqual([
      'packages/server/src/clock.ts',
      // How far a wanted time is from real time.
      'packages/server/src/control/control-app.ts',
      // Real time and the offset make the sandbox's time.
      'packages/server/src/control/stored-clock.ts',
    ]);
  });

  test('loads its pages when somebody wants one, and not before', () => {
    const loads = ({ type, importKind, exportKind, source }: Node) =>
      /^(Import|Export\w+)Declaration$/.test(type) &&
      (importKind ?? exportKind) !== 'type' &&
      /^\.\/portal\//.test(source?.value) &&
      source.value;
    expect(places(server, loads)).toEqual([]);
    const app = server.find(({ room }) => room === 'app')!;
    expect(importsOf(app)).toContain('portal');
  });

  test('hands the store to build and control, and to the rooms that are built on it', () => {
    // These rooms get a store of their own and, by the walls, never see an Irp.
    const built = [
      ...['store', 'keys', 'accounts', 'call-log', 'register', 'versions', 'deduplication'],
      ...['audit', 'messages', 'one-time-codes', 'organisations', 'test-report', 'applications'],
      ...['officers', 'publications', 'enforcement', 'health'],
    ];
    for (const room of built) expect(rooms.get(room)).not.toContain('irp');
    const others = [...server, ...sources.filter(({ room }) => room === 'cli')].filter(
      ({ room }) => ![...built, 'build', 'onboarding', 'control', 'irp'].includes(room),
    );
    const reach = ({ type, property, properties }: Node) =>
      (type === 'MemberExpression' && property.name === 'store' && '.store') ||
      (type === 'ObjectPattern' &&
        properties.some(({ key }: Node) => key?.name === 'store') &&
        '{ store }');
    expect(places(others, reach)).toEqual([]);
  });
});

describe('a handler', () => {
  test('is looked at', () => {
    expect(handlers.length).toBeGreaterThan(5);
  });

  test('names no version outside the versions table', () => {
    const isTable = ({ type, key }: Node) => type === 'Property' && key.name === 'versions';
    const outside = handlers.map(({ nodes, ...source }) => ({
      ...source,
      nodes: [...nodesIn(nodes[0]!, isTable)],
    }));
    const names = ({ type, name, value }: Node) =>
      (type === 'Identifier' && /version/i.test(name) && name) ||
      (type === 'Literal' && /version|v\d\.\d\d/i.test(String(value)) && String(value));
    expect(places(outside, names)).toEqual([]);
  });

  test('names no HTTP status', () => {
    const names = ({ type, name, value }: Node) =>
      (type === 'Identifier' && name === 'status' && name) ||
      (type === 'Literal' && /^[2-5]\d\d$/.test(String(value)) && String(value));
    expect(places(handlers, names)).toEqual([]);
  });
});
