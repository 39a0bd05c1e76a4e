import { ConnectionError, IrpError } from '@openirp/client';
import type { Profile } from '../profile/index.ts';

/** What a sandbox has counted of an API, and what is asked for. */
export interface Operations {
  readonly endpoint: string;
  readonly title: string;
  readonly successful: number;
  readonly failed: number;
  readonly successfulMin: number;
  readonly failedMin: number;
}

export interface ReportedPractice {
  readonly title: string;
  readonly state: 'kept' | 'broken' | 'not seen';
  readonly evidence: string;
  readonly cure: string;
  readonly calls: readonly string[];
}

/** The test report of a client as its sandbox tells it: `GET /report.json`. */
export interface TestReportAnswer {
  readonly isComplete: boolean;
  readonly isCounting: boolean;
  readonly client: { readonly clientId: string; readonly name: string };
  readonly operations: readonly Operations[];
  readonly missing: readonly Pick<Operations, 'endpoint' | 'title' | 'successful' | 'failed'>[];
  readonly practices: readonly ReportedPractice[];
}

/** Forms of the report that are files. */
export type ReportForm = 'jws' | 'xlsx' | 'pdf';

const answerMsMax = 60_000;

/** Asks the profile's portal for the report of its client. */
export async function askReport(profile: Profile): Promise<TestReportAnswer> {
  const response = await asked(profile);
  try {
    const answer = (await response.json()) as TestReportAnswer;
    if (Array.isArray(answer.operations) && Array.isArray(answer.missing)) return answer;
  } catch {
    // Falls through to the one answer for whatever is no report.
  }
  throw noReport(profile);
}

/** The report as a file. */
export async function askReportFile(profile: Profile, form: ReportForm): Promise<Uint8Array> {
  return new Uint8Array(await (await asked(profile, form)).arrayBuffer());
}

async function asked(profile: Profile, form?: ReportForm): Promise<Response> {
  const { clientId, clientSecret } = profile;
  const place = addressOf(profile, form);
  let response: Response;
  try {
    response = await fetch(place, {
      headers: {
        ...{ client_id: clientId, client_secret: clientSecret },
        accept: 'application/json, application/problem+json',
      },
      redirect: 'error',
      signal: AbortSignal.timeout(answerMsMax),
    });
  } catch (error) {
    // What fetch itself throws says only that it failed.
    const { cause = error } = error as { cause?: unknown };
    throw new ConnectionError(`${place} cannot be reached`, { cause, outcome: 'not sent' });
  }
  if (response.ok) return response;
  if (response.status === 401) throw await refusalIn(response);
  throw noReport(profile);
}

function addressOf({ servers }: Profile, form?: ReportForm): string {
  const base = servers[0]!.url.replace(/\/+$/, '');
  return `${base}/report.json${form === undefined ? '' : `?form=${form}`}`;
}

async function refusalIn(response: Response): Promise<Error> {
  const { errors = [] } = (await response.json().catch(() => ({}))) as {
    errors?: { code: string; message: string }[];
  };
  return new IrpError(errors.map(({ code, message }) => ({ code, message })));
}

const noReport = (profile: Profile): Error =>
  new Error(
    `${addressOf(profile)} is no test report: only an OpenIRP sandbox keeps them. ` +
      'Name a profile of one with --profile or --sandbox',
  );
