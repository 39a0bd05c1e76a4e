import { isCountry } from '../../masters/countries.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/destination-known',
  code: '2202',
  message: 'Invalid Country Code',
  at: 'ExpDtls.CntCode',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'The customs match an export by the country it goes to.',
  cure: 'Send the two letters of ISO 3166-1 in ExpDtls.CntCode, such as SG.',
  holds: ({ invoice: { ExpDtls } }) =>
    ExpDtls?.CntCode === undefined ||
    isCountry(ExpDtls.CntCode) || { expected: 'a country code', actual: ExpDtls.CntCode },
  accepts: {
    'to Singapore': { invoice: exported() },
    'no country given': { invoice: exported({ ExpDtls: { CntCode: null } }) },
  },
  refuses: { 'two letters of no country': { invoice: exported({ ExpDtls: { CntCode: 'XQ' } }) } },
});
