import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'references/export-details-given',
  code: '2208',
  message: 'Export details are required',
  at: 'ExpDtls',
  source: 'validations, supply types 3',
  confidence: 'likely',
  // Optional today: the shipping bill often comes after the invoice.
  raised: false,
  why: 'Refunds of export tax are matched by shipping bill and port.',
  cure: 'Fill ExpDtls as far as it is known.',
  holds: ({ isExport, invoice }) => !isExport || invoice.ExpDtls !== undefined || {},
  accepts: {
    'a supply at home': {},
    'an export to a named port': { invoice: exported() },
  },
  refuses: { 'an export without them': { invoice: exported({ ExpDtls: null }) } },
});
