import type { ClientCategory } from '../accounts/clients.ts';

/** The ways to the API of the published access mechanism. */
export const ways = ['GSP', 'ERP', 'direct', 'direct user', 'e-way bill'] as const;
export type Way = (typeof ways)[number];

/** Why a way is open, or is not. */
export type WhyOpen =
  | 'everybody'
  | 'everybody, none here'
  | 'turnover reached'
  | 'operator'
  | 'own client'
  | 'company listed'
  | 'credentials here';
export type WhyClosed =
  | 'no gstin'
  | 'turnover below'
  | 'turnover unknown'
  | 'no company'
  | 'no credentials';

export type AccessWay =
  | { readonly way: Way; readonly isOpen: true; readonly why: WhyOpen }
  | { readonly way: Way; readonly isOpen: false; readonly why: WhyClosed };

/** One GSTIN of the organisation, as the taxpayer register knows it. */
export interface AccessEntry {
  readonly type: string;
  readonly status: string;
  readonly turnoverCrore: number | undefined;
}

/** Everything that decides which ways are open. */
export interface AccessFacts {
  /** GSTINs of the PAN, without those that were made up for a sandbox. */
  readonly entries: readonly AccessEntry[];
  /** From so much turnover on, in crore, a taxpayer may call directly. */
  readonly thresholdCrore: number;
  /** Categories of the organisation's own clients that are not blocked. */
  readonly ownClients: readonly ClientCategory[];
  /** Categories of the service providers at this portal. */
  readonly providers: readonly ClientCategory[];
  /** Direct-access companies that have listed this PAN as a sister concern. */
  readonly companies: number;
  /** API users of its GSTINs, under whatever client. */
  readonly users: number;
}

/** Which ways to the API are open to an organisation, each with the reason. */
export function accessWays(facts: AccessFacts): AccessWay[] {
  // Whoever may not even cancel any more has nothing to connect.
  const isTaxpayer = facts.entries.some(({ status }) => status === 'ACT' || status === 'SUS');
  const isThere = facts.users > 0 || hasDirectClient(facts);
  return [
    throughProvider('GSP', facts, isTaxpayer),
    throughProvider('ERP', facts, isTaxpayer),
    direct(facts, isTaxpayer),
    throughCompany(facts, isTaxpayer),
    isThere
      ? { way: 'e-way bill', isOpen: true, why: 'credentials here' }
      : { way: 'e-way bill', isOpen: false, why: 'no credentials' },
  ];
}

function throughProvider(
  way: 'GSP' | 'ERP',
  { providers }: AccessFacts,
  isTaxpayer: boolean,
): AccessWay {
  if (!isTaxpayer) return { way, isOpen: false, why: 'no gstin' };
  const why = providers.includes(way) ? 'everybody' : 'everybody, none here';
  return { way, isOpen: true, why };
}

/** A client of its own for its own GSTINs; that of a service provider is for others. */
const hasDirectClient = ({ ownClients }: AccessFacts): boolean =>
  ownClients.includes('TXP') || ownClients.includes('ECO');

function direct(facts: AccessFacts, isTaxpayer: boolean): AccessWay {
  const way = 'direct';
  if (hasDirectClient(facts)) return { way, isOpen: true, why: 'own client' };
  if (!isTaxpayer) return { way, isOpen: false, why: 'no gstin' };
  // Client credentials of e-commerce operators do not hang on turnover.
  if (facts.entries.some(({ type }) => type === 'TCS')) {
    return { way, isOpen: true, why: 'operator' };
  }
  const turnover = largestTurnover(facts.entries.map(({ turnoverCrore }) => turnoverCrore));
  if (turnover === undefined && facts.thresholdCrore > 0)
    return { way, isOpen: false, why: 'turnover unknown' };
  return (turnover ?? 0) >= facts.thresholdCrore
    ? { way, isOpen: true, why: 'turnover reached' }
    : { way, isOpen: false, why: 'turnover below' };
}

function throughCompany({ companies }: AccessFacts, isTaxpayer: boolean): AccessWay {
  const way = 'direct user';
  if (!isTaxpayer) return { way, isOpen: false, why: 'no gstin' };
  return companies > 0
    ? { way, isOpen: true, why: 'company listed' }
    : { way, isOpen: false, why: 'no company' };
}

/**
 * The aggregate turnover of a PAN in crore. It is one number for all its GSTINs; where the entries
 * differ, the largest is the newest.
 */
export function largestTurnover(
  turnovers: readonly (number | null | undefined)[],
): number | undefined {
  const known = turnovers.flatMap((turnover) => turnover ?? []);
  return known.length > 0 ? Math.max(...known) : undefined;
}
