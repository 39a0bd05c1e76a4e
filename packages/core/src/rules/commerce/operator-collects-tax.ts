import { exampleGstins } from '../example-world.ts';
import { entryOf, wrongType } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'commerce/operator-collects-tax',
  code: '2195',
  message: 'e-Commerce Gstin should be TCS',
  at: 'TranDtls.EcmGstin',
  source: 'validations, reverse charge and e-commerce',
  confidence: 'sure',
  why:
    'The operator of a platform is registered to collect tax at source; that GSTIN is the one to ' +
    'send.',
  cure: 'Send the TCS GSTIN of the operator, or leave EcmGstin out.',
  needs: 'taxpayers',
  holds({ invoice: { TranDtls } }, facts) {
    const entry = entryOf(TranDtls.EcmGstin, facts);
    return entry === undefined || entry.type === 'TCS' || wrongType(entry, ['TCS']);
  },
  accepts: {
    'no operator': {},
    'an operator who collects tax': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
      caller: exampleGstins.operator,
    },
  },
  refuses: {
    'a regular taxpayer as operator': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.casual } },
      caller: exampleGstins.casual,
    },
  },
});
