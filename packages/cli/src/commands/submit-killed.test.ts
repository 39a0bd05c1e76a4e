import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invoiceRows, invoiceSheet } from '../testing/invoice-table.ts';
import { SandboxPortal } from '../testing/sandbox-portal.ts';
import { submission } from '../testing/submission.ts';

/* Ten thousand take a minute and more: packages/cli/test/submit-many.ts. */
const count = 1_500;
const memoryMbMax = 250;

let portal: SandboxPortal;
let file: string;
beforeAll(async () => {
  portal = await SandboxPortal.start();
  file = portal.write('k.xlsx', await invoiceSheet(invoiceRows(count, portal.traders, 'K')));
});
afterAll(() => portal.stop());

const after = (registered: number, signal: NodeJS.Signals) =>
  submission(portal, file, { stem: 'K/', registered, signal });

describe('a submission of a spreadsheet', () => {
  test('that is stopped and killed registers each once', { timeout: 180_000 }, async () => {
    const stopped = await after(200, 'SIGINT');
    expect([stopped.code, stopped.err]).toEqual([
      130,
      expect.stringContaining('the same command goes on'),
    ]);
    // What was under way when it was stopped was finished and told.
    expect(stopped.results).toHaveLength(portal.registered('K/').length);

    const killed = await after(800, 'SIGKILL');
    expect(killed.code).toBeNull();
    expect(portal.registered('K/').length).toBeLessThan(count);

    const last = await submission(portal, file);
    expect([last.code, last.out]).toEqual([0, `${count} documents: ${count} registered.\n`]);
    const numbers = portal.registered('K/');
    expect([numbers.length, new Set(numbers).size]).toEqual([count, count]);
    const irns = last.results.map((line) => JSON.parse(line).irn);
    expect(new Set(irns).size).toBe(count);
    for (const { peakMb } of [stopped, killed, last]) expect(peakMb).toBeLessThan(memoryMbMax);
  });
});
