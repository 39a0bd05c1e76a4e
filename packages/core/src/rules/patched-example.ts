import {
  exampleDay,
  exampleGstins,
  exampleInvoice,
  exampleTaxpayers,
  registered,
} from './example-world.ts';
import { defaultRuleSettings, type Facts } from './facts.ts';
import type { Example, Patch } from './rule.ts';

/** The example invoice with a patch applied, as JSON text. */
export const exampleText = (patch: Patch = {}): string =>
  JSON.stringify(patched(exampleInvoice, patch));

/** The facts around an example. */
export function factsOf({ today, caller, settings, taxpayers, masters }: Example): Facts {
  return {
    today: today ?? exampleDay,
    caller: caller ?? exampleGstins.seller,
    settings: { ...defaultRuleSettings, ...settings },
    masters,
    taxpayer: (gstin) => {
      const change = taxpayers?.[gstin];
      if (change === null) return undefined;
      const known = exampleTaxpayers[gstin];
      if (change === undefined) return known;
      return { gstin, type: 'REG', ...registered, ...known, ...change };
    },
  };
}

/** Objects merge, arrays merge by index, `null` removes a member. */
export function patched(base: unknown, patch: unknown): unknown {
  if (Array.isArray(patch)) {
    const before = Array.isArray(base) ? base : [];
    // A longer patch adds lines that begin as copies of the first; an empty one empties the list.
    return patch.map((entry, index) => patched(before[index] ?? before[0], entry));
  }
  if (typeof patch !== 'object' || patch === null) return patch;
  const merged: Record<string, unknown> = {};
  if (typeof base === 'object' && base !== null) Object.assign(merged, base);
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) delete merged[name];
    else merged[name] = patched(merged[name], change);
  }
  return merged;
}
