import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-not-sez',
  code: '2231',
  message: 'Cannot generate e-Invoice as the supplier GSTIN - {0} is SEZ',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.10',
  confidence: 'sure',
  why: 'Units in special economic zones are exempt from e-invoicing; their developers are not.',
  cure: 'Issue the invoice without an IRN.',
  needs: 'taxpayers',
  holds({ invoice: { SellerDtls } }, facts) {
    const entry = entryOf(SellerDtls.Gstin, facts);
    return entry?.type !== 'SEZ' || wrongType(entry, ['REG', 'SED'], [entry.gstin]);
  },
  accepts: {
    'a regular taxpayer': {},
    'a developer of a zone': { taxpayers: { [exampleGstins.seller]: { type: 'SED' } } },
  },
  refuses: {
    'a unit in a zone': { taxpayers: { [exampleGstins.seller]: { type: 'SEZ' } } },
  },
});
