import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Source, Streams } from './streams.ts';

/** A source that sends what it is given. */
function madeSource() {
  let waiting = '';
  let hasEnded = false;
  let listener: (() => void) | undefined;
  const source: Source = {
    next: async () => {
      if (waiting === '' && hasEnded) return undefined;
      const text = waiting;
      waiting = '';
      return text;
    },
    listen: (given) => {
      listener = given;
      return () => {
        listener = undefined;
      };
    },
  };
  const give = (text: string) => {
    waiting += text;
    listener?.();
  };
  const end = () => {
    hasEnded = true;
    listener?.();
  };
  return { source, give, end, isHeard: () => listener !== undefined };
}

async function readToEnd(response: Response): Promise<string> {
  let text = '';
  for await (const chunk of response.body!) text += Buffer.from(chunk).toString();
  return text;
}

describe('a stream', () => {
  test('sends what there is until its source ends it', async () => {
    const { source, give, end, isHeard } = madeSource();
    const response = new Streams(undefined).answer('somebody', source)!;
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const read = readToEnd(response);
    give('data: one\n\n');
    await setImmediate();
    give('data: two\n\n');
    give('data: three\n\n');
    await setImmediate();
    end();
    expect(await read).toBe('retry: 3000\n\ndata: one\n\ndata: two\n\ndata: three\n\n');
    expect(isHeard()).toBe(false);
  });

  test('ends when the server stops, and none is opened after', async () => {
    const stopping = new AbortController();
    const streams = new Streams(stopping.signal);
    const { source, isHeard } = madeSource();
    const read = readToEnd(streams.answer('somebody', source)!);
    stopping.abort();
    expect(await read).toBe('retry: 3000\n\n');
    expect(isHeard()).toBe(false);
    expect(streams.answer('somebody', source)).toBeUndefined();
  });

  test('that its reader leaves makes room for another', async () => {
    const streams = new Streams(undefined);
    const { source, isHeard } = madeSource();
    const open = Array.from({ length: 5 }, () => streams.answer('somebody', source)!);
    expect(streams.answer('somebody', source)).toBeUndefined();
    expect(streams.answer('somebody else', source)).toBeDefined();
    for (const response of open) await response.body!.cancel();
    expect(isHeard()).toBe(false);
    expect(streams.answer('somebody', source)).toBeDefined();
  });

  test('is one of two hundred', () => {
    const streams = new Streams(undefined);
    const { source } = madeSource();
    const opened = Array.from({ length: 210 }, (_, reader) => streams.answer(`${reader}`, source));
    expect(opened.filter((response) => response !== undefined)).toHaveLength(200);
  });
});
