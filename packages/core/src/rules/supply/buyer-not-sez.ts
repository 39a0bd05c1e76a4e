import { exampleGstins, sezSupply } from '../example-world.ts';
import { entryOf, isSezType, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/buyer-not-sez',
  code: '2246',
  message: 'Recipient cannot be SEZ for - {0} transaction',
  at: 'BuyerDtls.Gstin',
  source: 'validations, supply types',
  confidence: 'sure',
  why: 'What a unit or developer of a special economic zone buys is taxed as a supply to the zone.',
  cure: 'Send SEZWP or SEZWOP in SupTyp, or correct the GSTIN of the buyer.',
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls }, supply, isExport, isSez }, facts) {
    if (isExport || isSez) return true;
    const entry = entryOf(BuyerDtls.Gstin, facts);
    if (entry === undefined || !isSezType(entry.type)) return true;
    return wrongType(entry, ['REG'], [supply]);
  },
  accepts: {
    'a regular buyer': {},
    'a composition taxpayer as buyer': {
      invoice: { BuyerDtls: { Gstin: exampleGstins.composition } },
    },
    'a unit in a zone, in a supply to the zone': { invoice: sezSupply() },
  },
  refuses: {
    'a unit in a zone, in a B2B supply': { invoice: sezSupply({ TranDtls: { SupTyp: 'B2B' } }) },
    'a developer of a zone, in a deemed export': {
      invoice: sezSupply({
        TranDtls: { SupTyp: 'DEXP' },
        BuyerDtls: { Gstin: exampleGstins.sezDeveloper },
      }),
    },
  },
});
