import { runApart } from './apart.ts';
import { type PrintableTestReport, testReportPages } from './test-report-pages.ts';

export type { PrintableTestReport } from './test-report-pages.ts';

const bounds = { secondsMax: 30, heapMebibytesMax: 512 };

/**
 * Prints a test summary report: PDF, A4. The same report gives the same bytes. Typesetting has a thread
 * of its own. Throws `PrintError`.
 */
export async function printTestReport(report: PrintableTestReport): Promise<Uint8Array> {
  return runApart<Uint8Array>('print-job', testReportPages(report), bounds);
}
