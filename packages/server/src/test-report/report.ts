import type { Client } from '../accounts/clients.ts';
import type { TestCountsTable } from '../store/onboarding-tables.ts';
import type { Contacts } from './contacts.ts';
import { type Feature, featuresOf } from './features.ts';
import { type Missing, missingOf, type PlannedApi, plan } from './plan.ts';
import type { Practice } from './practices.ts';

/** What was counted of an API, and what is asked for. */
export interface ReportRow extends PlannedApi {
  readonly successful: number;
  readonly failed: number;
  readonly sample: string | undefined;
  /** Error codes that the client was answered. */
  readonly codes: readonly string[];
}

/** Whose report it is. */
export interface ReportedClient extends Pick<Client, 'clientId' | 'name' | 'category' | 'pan'> {
  /** As the taxpayer register has it. */
  readonly legalName: string | undefined;
  readonly gstins: readonly string[];
  readonly userNames: readonly string[];
  readonly contacts: Contacts;
}

/** The test summary report of a client. Instants are UTC epoch milliseconds. */
export interface TestReport {
  readonly client: ReportedClient;
  /** The first and the last operation; undefined before there is one. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly rows: readonly ReportRow[];
  readonly features: readonly Feature[];
  readonly practices: readonly Practice[];
  readonly missing: readonly Missing[];
  readonly isComplete: boolean;
}

/** Puts a report together. */
export function reportOf(
  client: ReportedClient,
  counts: readonly TestCountsTable[],
  practices: readonly Practice[],
): TestReport {
  const rows = plan.map((api) => rowOf(api, counts));
  const missing = missingOf(rows);
  const instants = counts.flatMap(({ first_at, last_at }) => [first_at, last_at]);
  return {
    ...{ client, rows, missing, practices },
    from: instants.length === 0 ? undefined : Math.min(...instants),
    to: instants.length === 0 ? undefined : Math.max(...instants),
    features: featuresOf(counts),
    isComplete: missing.length === 0,
  };
}

function rowOf(api: PlannedApi, counts: readonly TestCountsTable[]): ReportRow {
  const its = counts.filter(({ endpoint }) => endpoint === api.endpoint);
  const good = its.find(({ code }) => code === '');
  const refused = its.filter(({ code }) => code !== '');
  return {
    ...api,
    successful: good?.count ?? 0,
    failed: refused.reduce((sum, { count }) => sum + count, 0),
    sample: good?.sample ?? undefined,
    codes: refused.map(({ code }) => code).toSorted(),
  };
}
