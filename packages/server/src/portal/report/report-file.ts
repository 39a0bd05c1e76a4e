import type { TestReport } from '../../test-report/report.ts';
import { reportInWords } from '../../test-report/report-in-words.ts';
import type { Visit } from '../visit.ts';

interface File {
  readonly type: string;
  readonly content: (visit: Visit, report: TestReport) => Promise<BodyInit>;
}

/** The forms in which a report can be taken away, by the endings of their files. */
const files: ReadonlyMap<string, File> = new Map([
  [
    'xlsx',
    { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: sheet },
  ],
  ['pdf', { type: 'application/pdf', content: printed }],
  ['jws', { type: 'application/jose', content: signed }],
]);
export const reportEndings = [...files.keys()];

/** A file of a report, to be downloaded; undefined for an ending that no file has. */
export async function reportFile(
  visit: Visit,
  report: TestReport,
  ending: string,
): Promise<Response | undefined> {
  const file = files.get(ending);
  if (file === undefined) return undefined;
  // A client id has letters and digits alone, but that is not this file's to know.
  const clientId = report.client.clientId.replace(/[^\w-]/g, '');
  const draft = report.isComplete ? '' : '-draft';
  const headers = {
    'content-type': file.type,
    'content-disposition': `attachment; filename="test-report-${clientId}${draft}.${ending}"`,
    'cache-control': 'no-store',
  };
  return new Response(await file.content(visit, report), { headers });
}

async function sheet({ irp }: Visit, report: TestReport): Promise<BodyInit> {
  const { reportWorkbook } = await import('../../test-report/report-workbook.ts');
  return new Uint8Array(await reportWorkbook(report, irp.clock.now()));
}

async function printed({ irp, work }: Visit, report: TestReport): Promise<BodyInit> {
  // Typesetting is large and seldom asked for.
  const { printTestReport } = await import('@openirp/paper');
  const words = reportInWords(report, irp.clock.now());
  return new Uint8Array(await work.take(() => printTestReport(words)));
}

async function signed({ irp }: Visit, report: TestReport): Promise<BodyInit> {
  return irp.testReports.sign(report);
}
