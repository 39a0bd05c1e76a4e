import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import { groupedAmount } from '../grouping.ts';
import { amountInWords } from '../words.ts';
import { look } from './blocks.ts';
import { endorsement } from './endorsement.ts';
import { fontSize, ink } from './page.ts';

/** Totals and their names on paper, in the order in which they lead to the invoice's value. */
const names = [
  ['AssVal', 'Taxable value'],
  ['IgstVal', 'IGST'],
  ['CgstVal', 'CGST'],
  ['SgstVal', 'SGST/UTGST'],
  ['CesVal', 'Cess'],
  ['StCesVal', 'State cess'],
  ['Discount', 'Less: discount'],
  ['OthChrg', 'Other charges'],
  ['RndOffAmt', 'Round-off'],
] as const;

/** The document's totals as they were signed; the amount in words beside them. */
export function totals(invoice: Fields): Content {
  const values = invoice.fields('ValDtls');
  const beside = [
    ...inWords(values.number('TotInvVal')),
    ...endorsed(invoice.fields('TranDtls').text('SupTyp')),
  ];
  return {
    columns: [
      { width: '*', stack: beside },
      { width: 'auto', stack: [sums(values, invoice.fields('ExpDtls').text('ForCur'))] },
    ],
    columnGap: 24,
    margin: [0, 6, 0, 0],
    unbreakable: true,
  };
}

function sums(values: Fields, currency = 'foreign currency'): Content {
  const total = values.number('TotInvVal') ?? '';
  const rows = names
    .filter(([name]) => values.number(name) !== undefined)
    .map(([name, label]) => row(label, values.number(name)!));
  const foreign = values.number('TotInvValFc');
  return {
    stack: [
      {
        table: {
          widths: ['auto', 'auto'],
          body: [...rows, row('Total invoice value (₹)', total, true)],
        },
        layout: look('sums'),
      },
      ...(foreign === undefined ? [] : [foreignTotal(currency, foreign)]),
    ],
  };
}

function row(label: string, lexeme: string, isTotal = false): TableCell[] {
  const type = { noWrap: true, ...(isTotal ? { bold: true, fontSize: fontSize.party } : {}) };
  return [
    { text: label, ...type },
    { text: groupedAmount(lexeme), alignment: 'right', ...type },
  ];
}

const foreignTotal = (currency: string, lexeme: string): Content => ({
  text: `Total in ${currency} ${groupedAmount(lexeme)}`,
  alignment: 'right',
  margin: [0, 3, 3, 0],
});

function inWords(total: string | undefined): Content[] {
  const words = total === undefined ? undefined : amountInWords(total);
  if (words === undefined) return [];
  return [
    { text: 'Total invoice value in words', color: ink.quiet, fontSize: fontSize.label },
    { text: words, bold: true, margin: [0, 1, 0, 0] },
  ];
}

function endorsed(supply: string | undefined): Content[] {
  const text = endorsement(supply);
  return text === undefined ? [] : [{ text, margin: [0, 7, 0, 0] }];
}
