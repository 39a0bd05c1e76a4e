import { unregistered } from '../../gstin.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/export-buyer-not-urp-2020',
  code: '2196',
  message: 'URP is not allowed for export category',
  at: 'BuyerDtls.Gstin',
  source: 'validations, supply types',
  confidence: 'likely',
  why: 'A rule of the 2020 list, the contrary of what 2248 asks for today.',
  cure: 'Keep URP: it is what an export needs.',
  raised: false,
  holds: ({ invoice: { BuyerDtls }, isExport }) =>
    !isExport || BuyerDtls.Gstin !== unregistered || { actual: unregistered },
  accepts: { 'a registered buyer in India': {} },
  refuses: { 'an export to URP': { invoice: exported() } },
});
