import type { Paise } from '../money.ts';
import type { DocumentType } from '../rules/document.ts';
import { noAmounts, plus, sumOfRates, type TaxAmounts } from './amounts.ts';
import type { Gstr1TableCode, ReturnDocument } from './return-document.ts';

/** What one table holds; in 9B credit and debit notes are told apart. */
export interface SummaryLine extends TaxAmounts {
  /** Absent in the line of all tables. */
  readonly table?: Gstr1TableCode;
  readonly title: string;
  readonly documents: number;
  /** Of the documents as they are, with charges, discounts and rounding. */
  readonly value: Paise;
}

export interface Gstr1Summary {
  /** Every table, the empty ones too. Amounts are those of the documents: nothing is negative. */
  readonly lines: readonly SummaryLine[];
  /** Invoices and debit notes less credit notes. */
  readonly net: SummaryLine;
  /** Documents that were cancelled and are in no table. */
  readonly cancelled: number;
}

type Head = readonly [table: Gstr1TableCode, type: DocumentType, title: string];

const heads: readonly Head[] = [
  ['4A', 'INV', 'Supplies to registered persons'],
  ['4B', 'INV', 'Supplies under reverse charge'],
  ['4C', 'INV', 'Supplies through e-commerce operators'],
  ['6A', 'INV', 'Exports'],
  ['6B', 'INV', 'Supplies to SEZ units and developers'],
  ['6C', 'INV', 'Deemed exports'],
  ['9B-CDNR', 'CRN', 'Credit notes, registered recipients'],
  ['9B-CDNR', 'DBN', 'Debit notes, registered recipients'],
  ['9B-CDNUR', 'CRN', 'Credit notes, exports'],
  ['9B-CDNUR', 'DBN', 'Debit notes, exports'],
];

export function summaryOf(documents: readonly ReturnDocument[], cancelled: number): Gstr1Summary {
  let net: SummaryLine = { title: 'Net of credit notes', documents: 0, value: 0n, ...noAmounts };
  const lines = heads.map(([table, type, title]) => {
    let line: SummaryLine = { table, title, documents: 0, value: 0n, ...noAmounts };
    for (const document of documents) {
      if (document.table === table && document.type === type) line = withDocument(line, document);
    }
    net = withLine(net, line, type === 'CRN' ? -1n : 1n);
    return line;
  });
  return { lines, net, cancelled };
}

const withDocument = (line: SummaryLine, { rates, value }: ReturnDocument): SummaryLine => ({
  ...line,
  ...plus(line, sumOfRates(rates)),
  documents: line.documents + 1,
  value: line.value + value,
});

const withLine = (net: SummaryLine, line: SummaryLine, times: bigint): SummaryLine => ({
  ...net,
  ...plus(net, line, times),
  documents: net.documents + line.documents,
  value: net.value + times * line.value,
});
