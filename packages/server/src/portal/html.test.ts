import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskPortal } from '../testing/desk-portal.ts';
import { faultsOf } from '../testing/html-faults.ts';
import { Visitor } from '../testing/visitor.ts';
import { walkedPaths } from '../testing/walked-paths.ts';

/* Every page as its HTML stands: valid by the standard, and light enough to load at once. */

let portal: DeskPortal;
let visitor: Visitor;
let paths: string[];

beforeAll(async () => {
  portal = await DeskPortal.open();
  const irn = await portal.register(portal.freshInvoice(), await portal.seat());
  visitor = new Visitor(portal);
  await visitor.beEverybody();
  paths = [...walkedPaths(), `/invoices/${irn}`, '/nowhere'];
});
afterAll(() => portal.close());

const documentBytesMax = 60 * 1024;

/** There are many pages; on a busy machine the walk takes its time. */
const walkMsMax = 300_000;

describe('every page', () => {
  test.each(['en', 'hi'])('is valid HTML, in %s', { timeout: walkMsMax }, async (language) => {
    const faults: Record<string, string[]> = {};
    for (const path of paths) {
      const { text } = await visitor.get(
        `${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
      );
      const found = await faultsOf(text);
      if (found.length > 0) faults[path] = found;
    }
    expect(faults).toEqual({});
  });

  test('is less than 60 KB, compressed', { timeout: walkMsMax }, async () => {
    const heavy: Record<string, number> = {};
    for (const path of paths) {
      const bytes = gzipSync((await visitor.get(path)).text).length;
      if (bytes > documentBytesMax) heavy[path] = bytes;
    }
    expect(heavy).toEqual({});
  });
});
