import { rules } from '../rules/index.ts';
import type { Example, Rule } from '../rules/rule.ts';
import { type Change, changesOf } from './changes.ts';

/** A named example of a rule, and what it changes in the valid invoice. */
export interface ExampleReference {
  readonly name: string;
  readonly changes: readonly Change[];
  /** Today's schema refuses it before any rule is asked. */
  readonly refusedBySchema: boolean;
}

type Told =
  | 'id'
  | 'code'
  | 'message'
  | 'at'
  | 'source'
  | 'confidence'
  | 'why'
  | 'cure'
  | 'since'
  | 'until';

/** One rule, as people read it. */
export interface RuleReference extends Pick<Rule, Told> {
  readonly section: string;
  /** False for a rule that is kept but not raised any more. */
  readonly raised: boolean;
  /** Asked of every line. */
  readonly perLine: boolean;
  readonly needsTaxpayers: boolean;
  readonly accepts: readonly ExampleReference[];
  readonly refuses: readonly ExampleReference[];
}

/** Every rule, in the published order. */
export const ruleReference = (): RuleReference[] =>
  rules.map(({ accepts, refuses, needs, raised, scope, holds: _code, ...told }) => ({
    ...told,
    section: told.id.slice(0, told.id.indexOf('/')),
    raised: raised !== false,
    perLine: scope === 'line',
    needsTaxpayers: needs === 'taxpayers',
    accepts: examplesOf(accepts),
    refuses: examplesOf(refuses),
  }));

const examplesOf = (examples: Readonly<Record<string, Example>>): ExampleReference[] =>
  Object.entries(examples).map(([name, example]) => ({
    name,
    changes: changesOf(example),
    refusedBySchema: example.refusedBySchema === true,
  }));
