/*
 * What a client must have tried in a sandbox before it is let into production. The figures are those of
 * the published test summary report; where an older FAQ asks for 50 and 50 of each, the newer ones hold.
 */

/** An API of the plan, and how many operations of it must have succeeded and failed. */
export interface PlannedApi {
  /** Name of the endpoint. */
  readonly endpoint: string;
  /** As the report's first column has it. */
  readonly title: string;
  /** Zero where the report asks for none. */
  readonly successfulMin: number;
  readonly failedMin: number;
}

const api = (endpoint: string, title: string, successfulMin = 0, failedMin = 0): PlannedApi => ({
  ...{ endpoint, title, successfulMin, failedMin },
});

/** Every API of the report, those with a minimum first. */
export const plan: readonly PlannedApi[] = [
  api('auth', 'Authentication', 30, 10),
  api('generate-irn', 'Generate IRN', 100, 50),
  api('cancel-irn', 'Cancel IRN', 40, 20),
  api('generate-ewb', 'Generate e-Way Bill by IRN', 40, 20),
  api('get-irn', 'Get e-Invoice by IRN', 30, 10),
  api('get-gstin', 'Get GSTIN details', 30, 10),
  api('get-irn-by-document', 'Get IRN details by document details'),
  api('get-ewb', 'Get e-Way Bill details by IRN'),
  api('cancel-ewb', 'Cancel e-Way Bill'),
  api('rejected-irns', 'Get rejected IRNs'),
  api('sync-gstin', 'Sync GSTIN details from the common portal'),
];

/** Operations of one API, as far as the plan asks for them. */
export interface Tally {
  readonly endpoint: string;
  readonly successful: number;
  readonly failed: number;
}

/** What is still to be done of an API. */
export interface Missing {
  readonly endpoint: string;
  readonly title: string;
  readonly successful: number;
  readonly failed: number;
}

/** What these operations lack; empty when the plan is done. */
export function missingOf(tallies: readonly Tally[]): Missing[] {
  const done = new Map(tallies.map((tally) => [tally.endpoint, tally]));
  return plan
    .map(({ endpoint, title, successfulMin, failedMin }) => {
      const { successful = 0, failed = 0 } = done.get(endpoint) ?? {};
      return {
        ...{ endpoint, title },
        successful: Math.max(0, successfulMin - successful),
        failed: Math.max(0, failedMin - failed),
      };
    })
    .filter(({ successful, failed }) => successful > 0 || failed > 0);
}
