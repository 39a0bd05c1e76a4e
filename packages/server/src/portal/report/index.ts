import type { Page } from '../page.ts';
import { PageRefusal } from '../refusal.ts';
import { report, reportAsked } from './report.ts';
import { reportFile } from './report-file.ts';
import { reportJson } from './report-json.ts';
import { clientsSeen } from './whose-report.ts';

/** The report as a file: `/report/report.pdf`. */
const file: Page = {
  path: '/report/:file',
  isForSandboxes: true,
  get: async (visit) => {
    const [, ending = ''] = /^report\.(\w+)$/.exec(visit.parameters.file ?? '') ?? [];
    const asked = visit.request.query.get('client') ?? '';
    const found = await reportAsked(visit, await clientsSeen(visit), asked);
    const answer = await reportFile(visit, found, ending);
    if (answer === undefined) throw new PageRefusal(404);
    return answer;
  },
};

export const reportPages: readonly Page[] = [report, reportJson, file];
