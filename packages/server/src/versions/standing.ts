import type { Day } from '@openirp/core';
import type { Environment, LifeDay, LifeDays, VersionLife } from './lives.ts';

/** What a version is on a day: not served yet, served, served with a warning, served no more. */
export type Standing = 'not yet' | 'current' | 'deprecated' | 'retired';

/** The standing of a version in an environment on a day. Every day of a life begins at midnight IST. */
export function standingOf(life: LifeDays, environment: Environment, today: Day): Standing {
  const from = environment === 'sandbox' ? life.sandboxFrom : life.productionFrom;
  if (from === undefined || today < from) return 'not yet';
  if (life.retiredOn !== undefined && today >= life.retiredOn) return 'retired';
  if (life.deprecatedOn !== undefined && today >= life.deprecatedOn) return 'deprecated';
  return 'current';
}

const isServed = (standing: Standing): boolean =>
  standing === 'current' || standing === 'deprecated';

/**
 * Environments in which a family has no version left once its retirements have come; empty for a
 * family that lives on, or that nobody retires.
 */
export function endsIn(family: readonly VersionLife[]): Environment[] {
  const retirements = family.flatMap(({ retiredOn }) => retiredOn ?? []);
  const last = retirements.toSorted().at(-1);
  if (last === undefined) return [];
  return (['sandbox', 'production'] as const).filter(
    (environment) => !family.some((life) => isServed(standingOf(life, environment, last))),
  );
}

/** Days of which the second must not come before the first. A version may be born deprecated. */
const inOrder: readonly (readonly [LifeDay, LifeDay])[] = [
  ['announcedOn', 'sandboxFrom'],
  ['announcedOn', 'productionFrom'],
  ['sandboxFrom', 'retiredOn'],
  ['productionFrom', 'retiredOn'],
  ['deprecatedOn', 'retiredOn'],
];

const words: Readonly<Record<LifeDay, string>> = {
  announcedOn: 'announced',
  sandboxFrom: 'in the sandbox',
  productionFrom: 'in production',
  deprecatedOn: 'deprecated',
  retiredOn: 'retired',
};

/** What is wrong with the order of the days of a life, or undefined when nothing is. */
export function disorderOf(life: LifeDays): string | undefined {
  for (const [first, second] of inOrder) {
    const [before, after] = [life[first], life[second]];
    if (before !== undefined && after !== undefined && after < before) {
      return `it would be ${words[second]} (${after}) before it is ${words[first]} (${before})`;
    }
  }
  return undefined;
}
