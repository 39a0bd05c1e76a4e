import type { ErrorDetail } from '../errors/irp-error.ts';
import { fillMessage } from '../errors/refuse.ts';
import type { Document } from '../rules/document.ts';
import type { EwayBillFacts } from './facts.ts';
import { type EwayBillRequest, pointerIn } from './request.ts';
import type { EwayBillRule } from './rule.ts';
import { ewayBillRules } from './rules/index.ts';

/**
 * Everything in a request that breaks a rule in force, in the published order: one detail a rule at
 * most.
 */
export function checkEwayBill(
  request: EwayBillRequest,
  document: Document,
  facts: EwayBillFacts,
): ErrorDetail[] {
  const violations: ErrorDetail[] = [];
  for (const rule of ewayBillRules) {
    if (!isInForce(rule, facts)) continue;
    const found = violationOf(rule, request, document, facts);
    if (found === undefined) continue;
    if (rule.alone === true) return [found];
    violations.push(found);
  }
  return violations;
}

const isInForce = ({ raised, needs }: EwayBillRule, { isBlocked }: EwayBillFacts): boolean =>
  raised !== false && (needs !== 'taxpayers' || isBlocked !== undefined);

/** What breaks one rule, whether or not it is in force. */
export function violationOf(
  rule: EwayBillRule,
  request: EwayBillRequest,
  document: Document,
  facts: EwayBillFacts,
): ErrorDetail | undefined {
  const verdict = rule.holds(request, document, facts);
  if (verdict === true) return undefined;
  const { fill, pointer, ...found } = verdict;
  return {
    code: rule.code,
    message: fillMessage(rule.message, fill),
    explanation: {
      rule: rule.id,
      pointer: pointer ?? pointerIn(request, rule.at),
      ...found,
      why: rule.why,
      cure: rule.cure,
    },
  };
}
