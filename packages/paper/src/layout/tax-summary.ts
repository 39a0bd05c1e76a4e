import { decimalText, type Paise } from '@openirp/core';
import type { Content } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import { grouped, groupedAmount } from '../grouping.ts';
import { type TaxAmounts, type TaxPart, taxOf, taxParts, taxSums, totalOf } from '../tax-sums.ts';
import { tableSection } from './blocks.ts';
import { fittingSize, padding } from './column-widths.ts';
import { contentWidth, fontSize } from './page.ts';

const hsnWidth = 54;
const rateWidth = 34;

const titles: Readonly<Record<TaxPart, string>> = {
  taxable: 'Taxable value',
  igst: 'IGST',
  cgst: 'CGST',
  sgst: 'SGST/UTGST',
  cess: 'Cess',
  stateCess: 'State cess',
};

/** Taxes by HSN code and rate; nothing for a single item, whose row says the same. */
export function taxSummary(items: readonly Fields[]): Content[] {
  const sums = items.length > 1 ? taxSums(items) : undefined;
  if (sums === undefined) return [];
  const total = totalOf(sums);
  const used = taxParts.filter((part) => part === 'taxable' || total[part] !== 0n);
  const columns = ['HSN/SAC', 'GST %', ...used.map((part) => titles[part]), 'Total tax'];
  const totalCells = cells(total, used);
  const amountWidth =
    (contentWidth - hsnWidth - rateWidth - columns.length * padding) / totalCells.length;
  return tableSection({
    title: 'Tax summary by HSN/SAC and rate',
    columns,
    widths: [hsnWidth, rateWidth, ...totalCells.map(() => amountWidth)],
    rows: [
      ...sums.map(({ hsn, rate, amounts }) => [hsn, grouped(rate), ...cells(amounts, used)]),
      ['Total', '', ...totalCells],
    ],
    numbersFrom: 1,
    hasTotal: true,
    // Nothing is longer than the sums.
    fontSize: fittingSize(totalCells, amountWidth, fontSize.label),
  });
}

const shown = (amount: Paise): string => groupedAmount(decimalText(amount, 2));

const cells = (amounts: TaxAmounts, used: readonly TaxPart[]): string[] => [
  ...used.map((part) => shown(amounts[part])),
  shown(taxOf(amounts)),
];
