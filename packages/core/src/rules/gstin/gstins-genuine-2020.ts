import { exampleGstins } from '../example-world.ts';
import { isGenuine } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/gstins-genuine-2020',
  code: '3030',
  message: 'Invalid Gstin',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.2',
  confidence: 'likely',
  why:
    'The older lists had this code for any bad GSTIN of a document. Now 3028 names the GSTIN, ' +
    'and 3030 is left to the look-up of taxpayers.',
  cure: 'Correct the GSTIN.',
  raised: false,
  holds({ invoice: { SellerDtls, BuyerDtls } }, facts) {
    const seller = isGenuine(SellerDtls.Gstin, facts);
    if (seller !== true) return { ...seller, pointer: '/SellerDtls/Gstin' };
    return isGenuine(BuyerDtls.Gstin, facts);
  },
  accepts: { 'both parties in the register': {} },
  refuses: {
    'a buyer that the register does not know': {
      invoice: { BuyerDtls: { Gstin: exampleGstins.unknown } },
    },
    'a supplier that the register does not know': {
      taxpayers: { [exampleGstins.seller]: null },
    },
  },
});
