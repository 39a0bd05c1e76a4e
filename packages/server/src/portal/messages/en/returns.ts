/** Lines of the summary by the titles that core gives them. */
const lines: Readonly<Record<string, string>> = {
  'Supplies to registered persons': 'Supplies to registered persons',
  'Supplies under reverse charge': 'Supplies under reverse charge',
  'Supplies through e-commerce operators': 'Supplies through e-commerce operators',
  Exports: 'Exports',
  'Supplies to SEZ units and developers': 'Supplies to SEZ units and developers',
  'Deemed exports': 'Deemed exports',
  'Credit notes, registered recipients': 'Credit notes, registered recipients',
  'Debit notes, registered recipients': 'Debit notes, registered recipients',
  'Credit notes, exports': 'Credit notes, exports',
  'Debit notes, exports': 'Debit notes, exports',
};

export const returns = {
  title: 'Returns: GSTR-1',
  lead: (gstin: string) =>
    `What the registered invoices of ${gstin} put into the tables of GSTR-1. Cancelled invoices are left out.`,
  month: 'Month of the document dates',
  monthHint: 'Year and month, such as 2026-11.',
  show: 'Show',
  badMonth: 'Give a month from 2017-07 on, such as 2026-11.',
  summaryOf: (month: string) => `Tables of ${month}`,
  columns: {
    table: 'Table',
    title: 'Supplies',
    documents: 'Documents',
    value: 'Total value',
    taxable: 'Taxable value',
    igst: 'IGST',
    cgst: 'CGST',
    sgst: 'SGST/UTGST',
    cess: 'Cess',
  },
  lines,
  net: 'Net of credit notes',
  cancelled: (count: string) => `Cancelled and left out: ${count}`,
  tooMany: (count: string) =>
    `This month has more than ${count} invoices. Make its return with the program instead: irp returns`,
  downloads: 'Download',
  json: 'GSTR-1 (JSON), as the common portal takes it',
  csv: 'All tables in one list (CSV)',
  csvOf: (table: string) => `Table ${table} as CSV`,
  hsn: 'HSN summary',
  none: 'Nothing is registered for this month.',
};
