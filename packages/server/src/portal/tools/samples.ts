import {
  breakableCodes,
  breakInvoice,
  check,
  documentDate,
  exampleInvoice,
  istDay,
} from '@openirp/core';
import type { Visit } from '../visit.ts';

/** An invoice that fills the form for a start. */
export interface Sample {
  readonly text: string;
  /** The code that is broken in it. */
  readonly code?: string;
  /** Set where the code hangs on what this page does not know: who sends it, a setting, a register. */
  readonly needsMore?: boolean;
}

/** The codes that a sample can be broken with. */
export const sampleCodes = breakableCodes;

/** A sample by its name: `valid`, or a code. Undefined for another name. */
export function sampleOf(name: string, { irp }: Visit): Sample | undefined {
  const day = istDay(irp.clock.now());
  if (name === 'valid') {
    const DocDtls = { ...exampleInvoice.DocDtls, Dt: documentDate(day) };
    return { text: laid({ ...exampleInvoice, DocDtls }) };
  }
  if (!sampleCodes().includes(name)) return undefined;
  try {
    const { code, text } = breakInvoice(name, { day });
    const facts = { today: day, masters: irp.masters.lists, settings: irp.rules };
    const raised = check(text, facts).violations.some((one) => one.code === code);
    return { text: laid(JSON.parse(text)), code, needsMore: !raised };
  } catch (error) {
    // On some days of the year one thing cannot be broken without another.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const laid = (invoice: object): string => JSON.stringify(invoice, null, 2);
