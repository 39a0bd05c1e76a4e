import {
  type CatalogueEntry,
  eInvoiceCodes,
  ewayBillCodes,
  ewayBillRuleReference,
  ewayBillRules,
  rules as invoiceRules,
  type RuleReference,
  ruleReference,
} from '@openirp/core';
import { endpoints } from '../../../endpoints/index.ts';
import { codesRaisedBy, portalCodes } from '../../../raised-codes.ts';
import { statusesOfCodes, statusOfOthers } from '../../../wire/problem.ts';
import { endpointPath } from '../shelf.ts';

/** The two systems, each with a list of codes of its own. */
export const systems = ['e-invoice', 'eway-bill'] as const;
export type System = (typeof systems)[number];

export const codesOf = (system: System): readonly CatalogueEntry[] => [
  ...(system === 'e-invoice' ? eInvoiceCodes : ewayBillCodes).values(),
];

/** What a number means: in one system, or in both. */
export const meaningsOf = (code: string): readonly (readonly [System, CatalogueEntry])[] =>
  systems.flatMap((system) => {
    const entry = (system === 'e-invoice' ? eInvoiceCodes : ewayBillCodes).get(code);
    return entry === undefined ? [] : [[system, entry] as const];
  });

/** Every rule of an invoice and of an e-way bill. */
export const allRules = (): RuleReference[] => [...ruleReference(), ...ewayBillRuleReference()];

/** The rules that are raised with a code, or were. Most codes have none. */
export const rulesOf = (code: string): RuleReference[] =>
  [...invoiceRules, ...ewayBillRules].some((rule) => rule.code === code)
    ? allRules().filter((rule) => rule.code === code)
    : [];

interface Raiser {
  readonly title: string;
  readonly path: string;
}

/** The versions of endpoints that raise a code by themselves. */
export const raisersOf = (code: string): Raiser[] =>
  endpoints
    .filter((endpoint) => codesRaisedBy(endpoint).includes(code))
    .flatMap(({ name, title, versions }) =>
      Object.keys(versions).map((version) => ({
        title: `${title} ${version}`,
        path: endpointPath(name, version),
      })),
    );

export const isRaisedAnywhere = (code: string): boolean =>
  portalCodes[code]?.includes('anywhere') === true;

/** HTTP status of a refusal with this code for clients that ask for problem documents. */
export const problemStatusOf = (code: string): number =>
  [...statusesOfCodes].find(([, codes]) => codes.includes(code))?.[0] ?? statusOfOthers;
