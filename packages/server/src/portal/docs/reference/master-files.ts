import { acceptsGzip } from '../../compress.ts';
import type { Page } from '../../page.ts';
import { PageRefusal } from '../../refusal.ts';
import type { Visit } from '../../visit.ts';
import { isLarge, smallLists } from './master-lists.ts';

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const;
type Ending = keyof typeof types;

/** A whole list as a file, row by row: imported lists may have millions. */
export const masterFiles: Page = {
  path: '/docs/masters/:file{[a-z-]+\\.(?:csv|json)}',
  get: async (visit) => {
    const [name, ending] = visit.parameters.file!.split('.') as [string, Ending];
    const list = await listOf(visit, name);
    if (list === undefined) throw new PageRefusal(404);
    const isGzip = acceptsGzip(visit.request.header('accept-encoding'));
    const bytes = streamOf(ending === 'csv' ? csvOf(list) : jsonOf(list));
    const headers = {
      'content-type': types[ending],
      'content-disposition': `attachment; filename="${name}.${ending}"`,
      vary: 'Accept-Encoding',
      ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
    };
    return new Response(isGzip ? bytes.pipeThrough(new CompressionStream('gzip')) : bytes, {
      headers,
    });
  },
};

/** What a generator yields, as fast as somebody reads it. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

interface Whole {
  readonly columns: readonly string[];
  readonly chunks: () => AsyncIterable<readonly (readonly string[])[]>;
}

async function listOf({ irp }: Visit, name: string): Promise<Whole | undefined> {
  if (!isLarge(name)) {
    const list = smallLists().find((one) => one.name === name);
    return list && { columns: list.columns, chunks: () => onlyOne(list.rows) };
  }
  const about = await irp.masters.table(name);
  return {
    columns: [
      'Code',
      name === 'pin' ? 'States' : name === 'hsn' ? 'Meaning' : 'Km',
      'From',
      'Until',
    ],
    async *chunks() {
      for await (const rows of about.chunks()) {
        yield rows.map(({ code, data, validFrom, validTo }) => [
          code,
          data,
          validFrom ?? '',
          validTo ?? '',
        ]);
      }
    },
  };
}

async function* onlyOne(rows: readonly (readonly string[])[]) {
  yield rows;
}

async function* csvOf({ columns, chunks }: Whole): AsyncGenerator<string> {
  // Without the mark Excel takes UTF-8 for the code page of the machine.
  yield `\ufeff${record(columns)}`;
  for await (const rows of chunks()) yield rows.map(record).join('');
}

const record = (cells: readonly string[]): string => `${cells.map(safe).join(',')}\r\n`;

/** A cell that no spreadsheet computes: a text that begins like a formula gets an apostrophe. */
function safe(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

async function* jsonOf({ columns, chunks }: Whole): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of chunks()) {
    if (rows.length === 0) continue;
    const objects = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at]]))),
    );
    yield before + objects.join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
