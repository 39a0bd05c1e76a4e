import type { Milli } from '../money.ts';
import type { Document, Line } from '../rules/document.ts';
import { amountsOfLine, noAmounts, plus, type TaxAmounts } from './amounts.ts';

/** One row of table 12. Credit notes are set off, so that anything may be negative. */
export interface HsnTotal extends TaxAmounts {
  readonly hsn: string;
  /** Unit; `NA` for services. */
  readonly uqc: string;
  /** Thousandths; 0 for services. */
  readonly quantity: Milli;
  readonly rate: Milli;
}

/** Table 12: registered recipients, and exports, which it counts among the unregistered ones. */
export interface HsnSummary {
  readonly b2b: readonly HsnTotal[];
  readonly b2c: readonly HsnTotal[];
}

/** Services are not counted in units. */
const noUnit = 'NA';

/** Adds lines up by HSN code, unit and rate. */
export class HsnTotals {
  readonly #rows = { b2b: new Map<string, HsnTotal>(), b2c: new Map<string, HsnTotal>() };

  add({ type, isExport, lines }: Document): void {
    const rows = this.#rows[isExport ? 'b2c' : 'b2b'];
    const times = type === 'CRN' ? -1n : 1n;
    for (const line of lines) addLine(rows, line, times);
  }

  summary(): HsnSummary {
    const sorted = (rows: ReadonlyMap<string, HsnTotal>) =>
      [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
    return { b2b: sorted(this.#rows.b2b), b2c: sorted(this.#rows.b2c) };
  }
}

function addLine(rows: Map<string, HsnTotal>, line: Line, times: bigint): void {
  const uqc = line.isService ? noUnit : (line.item.Unit ?? noUnit).toUpperCase();
  // Rates of equal length sort as numbers do.
  const key = `${line.hsn} ${uqc} ${line.gstRt.toString().padStart(6, '0')}`;
  const row = rows.get(key) ?? {
    hsn: line.hsn,
    uqc,
    rate: line.gstRt,
    quantity: 0n,
    ...noAmounts,
  };
  rows.set(key, {
    ...row,
    ...plus(row, amountsOfLine(line), times),
    quantity: uqc === noUnit ? 0n : row.quantity + times * line.qty,
  });
}
