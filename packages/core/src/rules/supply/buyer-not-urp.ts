import { unregistered } from '../../gstin.ts';
import { exported, sezSupply } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/buyer-not-urp',
  code: '2212',
  message: 'The recipient GSTIN cannot be URP for supply type {0}',
  at: 'BuyerDtls.Gstin',
  source: 'validations, supply types',
  confidence: 'sure',
  why:
    'Supplies to consumers are not registered: business and zone supplies need a registered ' +
    'buyer. Deemed exports have a code of their own.',
  cure: 'Fill the GSTIN of the buyer, or correct SupTyp; do not register supplies to consumers.',
  holds: ({ invoice: { BuyerDtls }, isExport, supply }) =>
    BuyerDtls.Gstin !== unregistered ||
    isExport ||
    supply === 'DEXP' || { fill: [supply], expected: 'a GSTIN', actual: unregistered },
  accepts: { 'a registered buyer': {}, 'URP as buyer of an export': { invoice: exported() } },
  refuses: {
    'URP in a B2B supply': { invoice: { BuyerDtls: { Gstin: 'URP' } } },
    'URP in a supply to a zone': { invoice: sezSupply({ BuyerDtls: { Gstin: 'URP' } }) },
  },
});
