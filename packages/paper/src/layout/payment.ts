import type { Content } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import { groupedAmount } from '../grouping.ts';
import { pairGrid, section } from './blocks.ts';

/** How the invoice is to be paid, or was. */
export function payment(details: Fields): Content[] {
  if (details.isEmpty) return [];
  const amount = (name: string) => {
    const lexeme = details.number(name);
    return lexeme === undefined ? undefined : groupedAmount(lexeme);
  };
  const grid = pairGrid([
    ['Payee', details.text('Nm')],
    ['Account', details.text('AccDet')],
    ['Mode', details.text('Mode')],
    ['Branch or IFSC', details.text('FinInsBr')],
    ['Terms', details.text('PayTerm')],
    ['Instruction', details.text('PayInstr')],
    ['Credit transfer', details.text('CrTrn')],
    ['Direct debit', details.text('DirDr')],
    ['Credit days', details.number('CrDay')],
    ['Paid (₹)', amount('PaidAmt')],
    ['Due (₹)', amount('PaymtDue')],
  ]);
  return [section('Payment', grid)];
}
