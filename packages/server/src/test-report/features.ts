import type { Scenario } from '../call-log/scenarios.ts';
import { scenarioRows } from '../call-log/test-counts.ts';
import type { TestCountsTable } from '../store/onboarding-tables.ts';

/** A count that shows that a client has tried something. */
type Shown = Pick<TestCountsTable, 'endpoint' | 'code'>;

const registered = (code: Scenario): Shown => ({ endpoint: scenarioRows, code });
const refused = (endpoint: string, code: string): Shown => ({ endpoint, code });

/** Scenarios that the report ticks, each with what shows it for certain. */
const features = {
  b2b: registered('b2b'),
  export: registered('export'),
  sez: registered('sez'),
  deemedExport: registered('deemed export'),
  reverseCharge: registered('reverse charge'),
  eCommerce: registered('e-commerce'),
  creditNote: registered('credit note'),
  debitNote: registered('debit note'),
  withEwayBill: registered('with e-way bill'),
  duplicate: refused('generate-irn', '2150'),
  cancelledTwice: refused('cancel-irn', '9999'),
  cancelledTooLate: refused('cancel-irn', '2270'),
  cancelledUnderBill: refused('cancel-irn', '2230'),
  readTooLate: refused('get-irn', '2283'),
  secondBill: refused('generate-ewb', '4002'),
  expiredToken: refused('generate-irn', '1005'),
} as const satisfies Readonly<Record<string, Shown>>;

export type FeatureName = keyof typeof features;
export const featureNames = Object.keys(features) as FeatureName[];

/** A scenario, and whether the client was seen to try it. */
export interface Feature {
  readonly name: FeatureName;
  readonly isSeen: boolean;
}

/** Every scenario, ticked from what was counted. */
export function featuresOf(counts: readonly Shown[]): Feature[] {
  const seen = new Set(counts.map(({ endpoint, code }) => `${endpoint} ${code}`));
  return featureNames.map((name) => {
    const { endpoint, code } = features[name];
    return { name, isSeen: seen.has(`${endpoint} ${code}`) };
  });
}
