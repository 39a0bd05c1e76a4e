import { isCountry } from '../../masters/countries.ts';
import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'supply/origin-known',
  code: '2202',
  message: 'Invalid Country Code',
  at: 'ItemList[].OrgCntry',
  source: 'validations, supply types, and masters, country',
  confidence: 'guess',
  why: 'The country an item comes from is of the same list as the one an export goes to.',
  cure: 'Send the two letters of ISO 3166-1 in OrgCntry, or leave it out.',
  holds: ({ item: { OrgCntry } }) =>
    OrgCntry === undefined ||
    isCountry(OrgCntry) || { expected: 'a country code', actual: OrgCntry },
  accepts: {
    'no country given': {},
    'from India': { invoice: { ItemList: [{ OrgCntry: 'IN' }] } },
    'small letters': { invoice: { ItemList: [{ OrgCntry: 'de' }] } },
  },
  refuses: { 'two letters of no country': { invoice: { ItemList: [{ OrgCntry: 'XQ' }] } } },
});
