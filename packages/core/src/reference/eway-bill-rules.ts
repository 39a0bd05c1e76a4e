import type { EwayBillExample } from '../eway-bill/rule.ts';
import { ewayBillRules } from '../eway-bill/rules/index.ts';
import { type Change, changesOf } from './changes.ts';
import type { ExampleReference, RuleReference } from './rules.ts';

/** Every rule of the e-way bill part, in the published order, as the other rules are told. */
export const ewayBillRuleReference = (): RuleReference[] =>
  ewayBillRules.map(
    ({ accepts, refuses, needs, raised, holds: _code, alone: _alone, ...told }) => ({
      ...told,
      section: told.id.slice(0, told.id.indexOf('/')),
      raised: raised !== false,
      perLine: false,
      needsTaxpayers: needs === 'taxpayers',
      accepts: examplesOf(accepts),
      refuses: examplesOf(refuses),
    }),
  );

const examplesOf = (examples: Readonly<Record<string, EwayBillExample>>): ExampleReference[] =>
  Object.entries(examples).map(([name, example]) => ({
    name,
    changes: changesIn(example),
    refusedBySchema: example.refusedBySchema === true,
  }));

/** What an example changes in the invoice, in the request by IRN, and around them. */
function changesIn(example: EwayBillExample): Change[] {
  const { invoice, byIrn, today, settings = {}, blocked = [], transporter, distance } = example;
  const changes = changesOf({
    ...(invoice === undefined ? {} : { invoice }),
    ...(today === undefined ? {} : { today }),
  });
  if (byIrn !== undefined) {
    changes.push({ at: 'asked', to: '(by IRN)' }, ...changesOf({ invoice: byIrn }));
  }
  for (const [name, value] of Object.entries(settings)) {
    changes.push({ at: `setting ${name}`, to: JSON.stringify(value) });
  }
  for (const gstin of blocked) changes.push({ at: `taxpayer ${gstin}`, to: '(blocked)' });
  if (transporter !== undefined) changes.push({ at: 'transporter', to: `(${transporter})` });
  if (distance !== undefined) changes.push({ at: 'distance', to: toldDistance(distance) });
  return changes;
}

const toldDistance = (distance: EwayBillExample['distance']): string =>
  distance == null
    ? '(unknown)'
    : `(${distance.km} km, ${distance.isEstimate ? 'estimated' : 'measured'})`;
