export type { RateAmounts, TaxAmounts } from './amounts.ts';
export { cellText } from './cell-text.ts';
export { gstr1Csv, gstr1TableCsv } from './csv.ts';
export { type Gstr1Feed, gstr1Feed, type RegisteredDocument } from './feed.ts';
export type { Gstr1 } from './gstr1.ts';
export type { HsnSummary, HsnTotal } from './hsn-totals.ts';
export { gstr1Json, gstr1JsonParts } from './json.ts';
export { type ReturnPeriod, returnPeriod } from './period.ts';
export type {
  Gstr1Section,
  Gstr1TableCode,
  ReturnDocument,
  Shipping,
} from './return-document.ts';
export type { Gstr1Summary, SummaryLine } from './summary.ts';
export type { CellKind, CellValue, ColumnHead } from './table-columns.ts';
export { type Gstr1Table, gstr1SummaryTable, gstr1Tables } from './tables.ts';
