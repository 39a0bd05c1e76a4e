import type { ClientCategory } from '../accounts/clients.ts';
import { largestTurnover } from '../organisations/access-ways.ts';
import type { TaxpayersTable } from '../store/tables.ts';

/** Why an organisation cannot ask for access in a category. */
export type NoAccess =
  | 'unknown'
  | 'lapsed'
  | 'no operator'
  | 'turnover unknown'
  | 'turnover too small';

/**
 * Whether the entries of a PAN let it ask for access of its own. The annual aggregate turnover is the
 * PAN's; entries of the register may lag behind each other, so that the largest counts.
 */
export function noAccess(
  entries: readonly TaxpayersTable[],
  gstin: string,
  category: ClientCategory,
  directAccessCrore: number,
): NoAccess | undefined {
  const own = entries.find((entry) => entry.gstin === gstin);
  if (own === undefined) return 'unknown';
  if (own.status !== 'ACT' && own.status !== 'SUS') return 'lapsed';
  const isOperator = entries.some(({ type, status }) => type === 'TCS' && status === 'ACT');
  if (category === 'ECO' && !isOperator) return 'no operator';
  if (category !== 'TXP' || directAccessCrore === 0) return undefined;
  const turnover = turnoverOf(entries);
  if (turnover === undefined) return 'turnover unknown';
  return turnover < directAccessCrore ? 'turnover too small' : undefined;
}

/** The annual aggregate turnover of a PAN in crore rupees, as far as the register knows. */
export const turnoverOf = (entries: readonly TaxpayersTable[]): number | undefined =>
  largestTurnover(entries.map((entry) => entry.turnover_crore));
