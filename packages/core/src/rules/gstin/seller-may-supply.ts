import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-may-supply',
  code: '2231',
  message: 'Cannot generate e-Invoice as the supplier GSTIN - {0} is SEZ',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.10',
  confidence: 'guess',
  why:
    'Only regular taxpayers and developers of special economic zones issue e-invoices. No ' +
    'code is published for the other kinds, so the nearest one stands here, whose text speaks ' +
    'of SEZ.',
  cure: 'Issue the document without an IRN, or use the GSTIN of the regular registration.',
  needs: 'taxpayers',
  holds({ invoice: { SellerDtls } }, facts) {
    const entry = entryOf(SellerDtls.Gstin, facts);
    if (entry === undefined || entry.type === 'REG' || entry.type === 'SED') return true;
    // Units in a zone have a rule of their own.
    return entry.type === 'SEZ' || wrongType(entry, ['REG', 'SED'], [entry.gstin]);
  },
  accepts: {
    'a regular taxpayer': {},
    'a developer of a zone': { taxpayers: { [exampleGstins.seller]: { type: 'SED' } } },
  },
  refuses: {
    'a composition taxpayer': { taxpayers: { [exampleGstins.seller]: { type: 'COM' } } },
    'an e-commerce operator': { taxpayers: { [exampleGstins.seller]: { type: 'TCS' } } },
  },
});
