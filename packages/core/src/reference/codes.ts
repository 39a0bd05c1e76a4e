import type { CatalogueEntry } from '../errors/catalogue/entry.ts';
import { eInvoiceCodes, ewayBillCodes } from '../errors/catalogue/index.ts';
import { ewayBillRules } from '../eway-bill/rules/index.ts';
import { rules } from '../rules/index.ts';

/** One error code, and the rules that raise it. */
export interface CodeReference extends CatalogueEntry {
  /** Ids of the rules that are raised with it, whatever the day. */
  readonly raisedBy: readonly string[];
  /** Ids of withdrawn rules that had it. */
  readonly wasRaisedBy: readonly string[];
}

/** The codes of the e-invoice system, in the order of the catalogue. */
export const codeReference = (): CodeReference[] =>
  [...eInvoiceCodes.values()].map((entry) => {
    const own = [...rules, ...ewayBillRules].filter(({ code }) => code === entry.code);
    const idsWhere = (isRaised: boolean) =>
      own.filter(({ raised }) => (raised !== false) === isRaised).map(({ id }) => id);
    return { ...entry, raisedBy: idsWhere(true), wasRaisedBy: idsWhere(false) };
  });

/** The codes of the stand-alone e-way bill API, in the order of the catalogue. */
export const ewayBillCodeReference = (): CatalogueEntry[] => [...ewayBillCodes.values()];
