import type { Content } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import { groupedAmount } from '../grouping.ts';
import { pairGrid, section } from './blocks.ts';
import { country, currency, yesNo } from './code-names.ts';

/** Shipping bill, port, currency and destination of an export. */
export function exportDetails(details: Fields): Content[] {
  if (details.isEmpty) return [];
  const duty = details.number('ExpDuty');
  const grid = pairGrid([
    ['Shipping Bill No.', details.text('ShipBNo')],
    ['Shipping Bill Date', details.text('ShipBDt')],
    ['Port', details.text('Port')],
    ['Country', country(details.text('CntCode'))],
    ['Currency', currency(details.text('ForCur'))],
    ['Refund claimed', yesNo(details.text('RefClm'))],
    ['Export duty (₹)', duty === undefined ? undefined : groupedAmount(duty)],
  ]);
  return [section('Export details', grid)];
}
