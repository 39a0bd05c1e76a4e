import { exampleGstins, sezSupply } from '../example-world.ts';
import { entryOf, isSezType, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/buyer-is-sez',
  code: '2247',
  message: 'Recipient should be SEZ for transaction {0}',
  at: 'BuyerDtls.Gstin',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'Only supplies to units and developers of special economic zones are zero-rated this way.',
  cure: 'Send B2B in SupTyp, or correct the GSTIN of the buyer.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls }, supply, isSez }, facts) {
    if (!isSez) return true;
    const entry = entryOf(BuyerDtls.Gstin, facts);
    if (entry === undefined || isSezType(entry.type)) return true;
    return wrongType(entry, ['SEZ', 'SED'], [supply]);
  },
  accepts: {
    'a unit in a zone': { invoice: sezSupply() },
    'a developer of a zone': {
      invoice: sezSupply({ BuyerDtls: { Gstin: exampleGstins.sezDeveloper } }),
    },
    'a regular buyer, in a B2B supply': {},
  },
  refuses: {
    'a regular buyer, in a supply to a zone': { invoice: { TranDtls: { SupTyp: 'SEZWOP' } } },
  },
});
