import type { ErrorDetail } from '../errors/irp-error.ts';
import { fillMessage } from '../errors/refuse.ts';
import { limits } from '../limits.ts';
import type { Document } from './document.ts';
import type { Facts } from './facts.ts';
import { rules } from './index.ts';
import type { Broken, Rule, Verdict } from './rule.ts';

/** Everything in a document that breaks a rule in force, in the published order. */
export function checkRules(
  document: Document,
  facts: Facts,
  list: readonly Rule[] = rules,
): ErrorDetail[] {
  const violations: ErrorDetail[] = [];
  for (const rule of list) {
    if (!isInForce(rule, facts)) continue;
    const broken = violationsOf(rule, document, facts);
    if (broken.length === 0) continue;
    violations.push(...broken);
    if (violations.length >= limits.violationsMax) return violations.slice(0, limits.violationsMax);
  }
  return violations;
}

/** Whether a rule is raised on the day of the facts, with the register at hand that it needs. */
export function isInForce(rule: Rule, { today, taxpayer }: Facts): boolean {
  if (rule.raised === false) return false;
  if (rule.since !== undefined && today < rule.since) return false;
  if (rule.until !== undefined && today > rule.until) return false;
  return rule.needs !== 'taxpayers' || taxpayer !== undefined;
}

/** What nearly every rule finds. */
const none: readonly ErrorDetail[] = [];

/** The violations of one rule, whether or not it is in force. */
export function violationsOf(rule: Rule, document: Document, facts: Facts): readonly ErrorDetail[] {
  if (rule.scope === 'document') {
    const verdict = rule.holds(document, facts);
    return verdict === true ? none : [violation(rule, verdict, '')];
  }
  let violations: ErrorDetail[] | undefined;
  for (const line of document.lines) {
    const verdict: Verdict = rule.holds(line, document, facts);
    if (verdict === true) continue;
    violations ??= [];
    violations.push(violation(rule, verdict, String(line.index)));
  }
  return violations ?? none;
}

function violation(rule: Rule, broken: Broken, index: string): ErrorDetail {
  const { fill, pointer, ...numbers } = broken;
  return {
    code: rule.code,
    message: fillMessage(rule.message, fill),
    explanation: {
      rule: rule.id,
      pointer: pointer ?? pointerOf(rule.at, index),
      ...numbers,
      why: rule.why,
      cure: rule.cure,
    },
  };
}

/** `ItemList[].IgstAmt` and `3` as `/ItemList/3/IgstAmt`. */
const pointerOf = (at: string, index: string): string =>
  `/${at.replace('[]', index === '' ? '' : `/${index}`).replaceAll('.', '/')}`;
