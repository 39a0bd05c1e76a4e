/*
 * Submits thousands of invoices of one spreadsheet, kills the program in the middle, runs it again, and
 * says whether each is registered once, how long it took and how much memory it had:
 *
 *   node packages/cli/test/submit-many.ts [10000]
 */
import { invoiceRows, invoiceSheet } from '../src/testing/invoice-table.ts';
import { SandboxPortal } from '../src/testing/sandbox-portal.ts';
import { type Interruption, submission } from '../src/testing/submission.ts';

const memoryMbMax = 250;
const count = Number(process.argv[2] ?? 10_000);

const portal = await SandboxPortal.start();
try {
  const sheet = await invoiceSheet(invoiceRows(count, portal.traders, 'M'));
  const file = portal.write('many.xlsx', sheet);
  const half: Interruption = { stem: 'M/', registered: count / 2, signal: 'SIGKILL' };
  const first = await timed('killed in the middle', half);
  const second = await timed('run again', undefined);
  const numbers = portal.registered('M/');
  const once = new Set(numbers).size;
  console.log(`${numbers.length} registrations of ${once} documents, ${count} submitted`);
  const isGood = second.code === 0 && numbers.length === count && once === count;
  const peakMb = Math.max(first.peakMb, second.peakMb);
  if (!isGood || peakMb > memoryMbMax) process.exitCode = 1;

  async function timed(what: string, interruption: Interruption | undefined) {
    const begun = performance.now();
    const ended = await submission(portal, file, interruption);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `${what}: ${seconds} s, at most ${ended.peakMb.toFixed(0)} MB, ${ended.out.trim()}`,
    );
    return ended;
  }
} finally {
  await portal.stop();
}
