import { IrpError, istDateTime } from '@openirp/core';
import type { TestReport } from '../../test-report/report.ts';
import { practiceWords } from '../../test-report/wording.ts';
import { identify } from '../../wire/identify.ts';
import { problemReply } from '../../wire/problem.ts';
import { refuseStrangeAddress } from '../../wire/whitelisted.ts';
import type { Page } from '../page.ts';
import type { Visit } from '../visit.ts';
import { reportEndings, reportFile } from './report-file.ts';

/** The report for programs, which show client id and secret as at the API. */
export const reportJson: Page = {
  path: '/report.json',
  isForSandboxes: true,
  get: async (visit) => {
    const { irp, request } = visit;
    let clientId: string;
    try {
      clientId = await identify(request, irp);
      await refuseStrangeAddress(request, clientId, irp);
    } catch (error) {
      if (error instanceof IrpError) return refused(visit, error);
      throw error;
    }
    const report = (await irp.testReports.find(clientId))!;
    const form = request.query.get('form') ?? 'json';
    if (form === 'json') return Response.json(reportAsJson(visit, report));
    return (await reportFile(visit, report, form)) ?? unknownForm();
  },
};

function refused({ request, irp }: Visit, { details, info }: IrpError): Response {
  const reply = problemReply({ details, info }, 200, request.id, irp.config.publicUrl);
  return new Response(reply.body, {
    status: reply.status,
    headers: { 'content-type': reply.contentType, 'www-authenticate': 'AuthToken' },
  });
}

function unknownForm(): Response {
  const body = {
    title: 'No such form of the report',
    detail: `form is one of json, ${reportEndings.join(', ')}`,
    status: 400,
  };
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(body), { status: 400, headers });
}

/** Instants are IST, as everywhere on the wire. */
function reportAsJson({ irp, baseUrl }: Visit, report: TestReport) {
  const { client, from, to, rows, features, practices, missing, isComplete } = report;
  const { contacts: _, ...shown } = client;
  return {
    ...{ isComplete, isCounting: irp.testReports.isCounting, client: shown },
    from: from === undefined ? null : istDateTime(from),
    to: to === undefined ? null : istDateTime(to),
    operations: rows.map((row) => ({ ...row, sample: row.sample ?? null })),
    missing,
    practices: practices.map((practice) => {
      const { title, evidence, cure } = practiceWords[practice.name];
      const { name, state, count, of, callIds } = practice;
      return {
        ...{ name, title, state, evidence: evidence(String(count), String(of)), cure },
        calls: callIds.map((id) => `${baseUrl}/calls/${id}`),
      };
    }),
    features: features.map(({ name, isSeen }) => ({ name, isSeen })),
  };
}
