const kinds = {
  page: 'Pages',
  endpoint: 'Endpoints',
  code: 'Error codes',
  field: 'Fields',
  rule: 'Rules',
  master: 'Codes of masters',
  note: 'Release notes',
  question: 'Questions',
  invoice: 'Invoices',
};

export const search = {
  title: 'Search',
  titleOf: (text: string) => `Search: ${text}`,
  lead: 'Pages, endpoints, fields, rules, error codes, masters and release notes.',
  label: 'Search for',
  hint: 'A number such as 2150, a field such as IgstAmt, an HSN code, an IRN, or words.',
  submit: 'Search',
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  more: (shown: number) => `More was found; these are the ${shown} best.`,
  nothing: 'Nothing was found. Try fewer or other words.',
  tooLong: 'Only the first 100 characters were searched for.',
  exact: 'Exactly this',
  kinds,
  invoiceWith: (irn: string) => `Your invoice ${irn.slice(0, 12)}…`,
  invoiceText: 'Shown to the user whose GSTIN it belongs to.',
};
