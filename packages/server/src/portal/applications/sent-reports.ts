import type { Application, ReportKind } from '../../applications/application.ts';
import type { Faults } from '../../applications/data-faults.ts';
import { plainFileName } from '../../applications/file-name.ts';
import type { Outcome } from '../../applications/outcome.ts';
import { pdfFault } from '../../applications/pdf-faults.ts';
import type { Asked } from '../../applications/perform.ts';
import { reportFault } from '../../applications/report-verdict.ts';
import { reportCharsMax } from '../../test-report/verify-report.ts';
import { fieldOf } from '../form.ts';
import type { OrganisationVisit } from '../visit.ts';

interface Report {
  readonly kind: ReportKind;
  readonly name: string;
  readonly content: Buffer;
}

/** What became of the reports that came with a form: how the application stands, or why it does not. */
export interface ReportsKept {
  readonly outcome: Outcome;
  readonly faults: Faults;
}

/** Judges the reports that came with a form by their content and keeps those that are good. */
export async function keepReports(
  visit: OrganisationVisit,
  application: Application,
  asked: Asked,
  form: FormData,
): Promise<ReportsKept> {
  const { applications } = visit.irp;
  const faults: Record<string, Faults[string]> = {};
  let outcome: Outcome = { done: { ...application, revision: asked.revision } };
  const then = async (act: (next: Asked) => Promise<Outcome>) => {
    if ('done' in outcome) outcome = await act({ ...asked, revision: outcome.done.revision });
  };
  for (const report of await reportsIn(form)) {
    const fault = faultOf(visit, application, report);
    if (fault !== undefined) faults[report.kind] = fault;
    else await then((next) => applications.attach(next, report.kind, report));
  }
  for (const kind of ['pdf', 'signed'] as const) {
    if (form.has(`remove-${kind}`)) await then((next) => applications.detach(next, kind));
  }
  return { outcome, faults };
}

async function reportsIn(form: FormData): Promise<Report[]> {
  const pdf = form.get('pdf');
  const file = form.get('signed-file');
  const text = fieldOf(form, 'signed').trim();
  const reports: Report[] = [];
  if (isChosen(pdf)) reports.push(await reportOf('pdf', pdf, 'test-report.pdf'));
  if (isChosen(file)) reports.push(await reportOf('signed', file, 'test-report.jws'));
  else if (text !== '') {
    reports.push({ kind: 'signed', name: 'test-report.jws', content: Buffer.from(text) });
  }
  return reports;
}

/** Browsers send a file without a name for one that nobody chose. */
const isChosen = (value: FormDataEntryValue | null): value is File =>
  value !== null && typeof value !== 'string' && (value.name !== '' || value.size > 0);

const reportOf = async (kind: ReportKind, file: File, otherwise: string): Promise<Report> => ({
  kind,
  name: plainFileName(file.name, otherwise),
  content: Buffer.from(await file.arrayBuffer()),
});

function faultOf(visit: OrganisationVisit, application: Application, report: Report) {
  if (report.kind === 'pdf') return pdfFault(report.content);
  if (report.content.length > reportCharsMax) return 'malformed';
  const verdict = visit.irp.applications.verify(report.content.toString('latin1'));
  const fault = reportFault(verdict, application);
  // It may be attached while the tests go on; submitted it is not.
  return fault === 'incomplete' ? undefined : fault;
}
