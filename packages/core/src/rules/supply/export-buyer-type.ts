import { exampleGstins, exported } from '../example-world.ts';
import { entryOf, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/export-buyer-type',
  code: '2190',
  message: 'The recipient Tax type is not valid for this kind of Transaction(exp)',
  at: 'BuyerDtls.Gstin',
  source: 'validations, supply types',
  confidence: 'likely',
  why:
    'The 2020 list judged the buyer of an export by its taxpayer type. Today that buyer is URP ' +
    '(2248) and has none.',
  cure: 'Send URP in BuyerDtls.Gstin.',
  raised: false,
  needs: 'taxpayers',
  holds({ invoice: { BuyerDtls }, isExport }, facts) {
    const entry = isExport ? entryOf(BuyerDtls.Gstin, facts) : undefined;
    return entry === undefined || wrongType(entry, []);
  },
  accepts: { 'an export to URP': { invoice: exported() }, 'a registered buyer in India': {} },
  refuses: {
    'an export to a registered buyer': {
      invoice: exported({ BuyerDtls: { Gstin: exampleGstins.buyer } }),
    },
  },
});
