import { otherCountries } from '../../masters/states.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/export-payment-chosen',
  code: '2221',
  message: 'Select GST Payment for export transaction',
  at: 'TranDtls.SupTyp',
  source: 'validations, supply types',
  confidence: 'likely',
  why:
    'The first schema had a field for it. Now the supply type says whether an export is with ' +
    'payment of tax, so the choice cannot be missing.',
  cure: 'Send EXPWP or EXPWOP in SupTyp.',
  raised: false,
  holds: ({ buyerState, isExport, supply }) =>
    isExport || buyerState !== otherCountries || { expected: 'EXPWP or EXPWOP', actual: supply },
  accepts: { 'an export with payment': { invoice: exported() }, 'a buyer in India': {} },
  refuses: {
    'a buyer abroad in a B2B supply': { invoice: exported({ TranDtls: { SupTyp: 'B2B' } }) },
  },
});
