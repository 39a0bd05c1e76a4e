import type { Application, AttachedFile, ReportKind } from '../../applications/application.ts';
import { hidesObjects } from '../../applications/pdf-faults.ts';
import { reportFault } from '../../applications/report-verdict.ts';
import { plan } from '../../test-report/plan.ts';
import type { SignedOperations, SignedReport } from '../../test-report/signed-report.ts';
import { html, type Markup } from '../html.ts';
import { code, facts } from '../parts/facts.ts';
import { notice } from '../parts/notice.ts';
import { table } from '../parts/table.ts';
import type { OfficerVisit } from '../visit.ts';
import { deskApplicationPath, filePath } from './paths.ts';

/** The test report as evidence: the files, and what the signed one says for itself. */
export async function evidence(visit: OfficerVisit, application: Application): Promise<Markup> {
  const words = visit.messages.applications.desk;
  const files = await visit.irp.applications.files(application.id);
  if (files.length === 0) {
    return html`<section><h2>${words.report}</h2>
<p>${words.deleted}</p></section>`;
  }
  return html`<section><h2>${words.report}</h2>
${facts(files.map((file) => [file.kind === 'pdf' ? words.reportFile : words.signedFile, fileLine(visit, application, file)]))}
${await hiddenNotice(visit, application, files)}
${await signedEvidence(visit, application)}
</section>`;
}

function fileLine({ messages, format }: OfficerVisit, { id }: Application, file: AttachedFile) {
  const kibibytes = format.number(String(Math.ceil(file.bytes / 1024)));
  return html`<a href="${filePath(deskApplicationPath(id), file.kind)}" download>${messages.applications.desk.download}</a>
${file.name} (${kibibytes} KiB, SHA-256 ${code(file.sha256)})`;
}

async function hiddenNotice(
  { irp, messages }: OfficerVisit,
  { id }: Application,
  files: readonly AttachedFile[],
): Promise<Markup | undefined> {
  const kind: ReportKind = 'pdf';
  if (!files.some((file) => file.kind === kind)) return undefined;
  const content = await irp.applications.content(id, kind);
  if (content === undefined || !hidesObjects(content)) return undefined;
  return notice('plain', messages.applications.desk.hidden);
}

async function signedEvidence(visit: OfficerVisit, application: Application): Promise<Markup> {
  const { desk: words, faults } = visit.messages.applications;
  const { applications } = visit.irp;
  const content = await applications.content(application.id, 'signed');
  if (content === undefined) return html`<p>${words.noSigned}</p>`;
  // Judged as of its submission: it need not live until somebody looks at it.
  const verdict = applications.verify(content.toString('latin1'), application.submittedAt);
  const fault = reportFault(verdict, application);
  return html`${fault && notice('bad', words.refused, faults[fault])}
${'report' in verdict && reportFacts(visit, verdict.report)}`;
}

function reportFacts(visit: OfficerVisit, report: SignedReport): Markup {
  const { messages, format } = visit;
  const words = messages.applications.desk;
  const { from, to, clientId, clientName, userNames } = report;
  return html`${facts([
    [words.signedBy, report.iss],
    [words.signedAt, format.instant(report.issuedAt)],
    [words.tested, words.testedFromTo(format.instant(from), format.instant(to))],
    [words.testClient, html`${clientName} ${code(clientId)}`],
    ['GSTIN', report.gstins.join(', ')],
    [words.testUsers, userNames.join(', ')],
  ])}
${operations(visit, report.operations)}`;
}

function operations(visit: OfficerVisit, rows: readonly SignedOperations[]): Markup {
  const { messages, format } = visit;
  const words = messages.applications.desk;
  const heads = words.evidenceColumns;
  const told = (count: number) => format.number(String(count));
  const against = (count: number, minimum: number) =>
    minimum === 0 ? told(count) : words.minimum(told(count), told(minimum));
  const minimums = new Map(plan.map((api) => [api.endpoint, api]));
  const least = ({ endpoint }: SignedOperations) =>
    minimums.get(endpoint) ?? { successfulMin: 0, failedMin: 0 };
  return table<SignedOperations>(
    words.evidence,
    [
      { head: heads.api, isHead: true, cell: ({ title }) => title },
      {
        head: heads.successful,
        isNumeric: true,
        cell: (row) => against(row.successful, least(row).successfulMin),
      },
      {
        head: heads.failed,
        isNumeric: true,
        cell: (row) => against(row.failed, least(row).failedMin),
      },
      {
        head: heads.enough,
        cell: (row) => {
          const { successfulMin, failedMin } = least(row);
          if (successfulMin === 0 && failedMin === 0) return words.notNeeded;
          const isEnough = row.successful >= successfulMin && row.failed >= failedMin;
          return html`<span class="state ${isEnough ? 'good' : 'bad'}">${isEnough ? words.enough : words.notEnough}</span>`;
        },
      },
      { head: heads.sample, cell: ({ sample }) => sample && code(sample) },
    ],
    rows,
  );
}
