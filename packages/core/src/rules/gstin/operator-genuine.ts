import { exampleGstins } from '../example-world.ts';
import { isGenuine } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/operator-genuine',
  code: '3028',
  message: 'GSTIN -{0} is invalid',
  at: 'TranDtls.EcmGstin',
  source: 'validations, GSTIN 1.2',
  confidence: 'guess',
  why: 'The e-commerce operator who files for a supplier is a registered taxpayer like the others.',
  cure: 'Correct EcmGstin, or leave it out where the supplier files the document.',
  holds: ({ invoice: { TranDtls } }, facts) => isGenuine(TranDtls.EcmGstin, facts),
  accepts: {
    'no operator': {},
    'an operator of the register': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
      caller: exampleGstins.operator,
    },
  },
  refuses: {
    'an operator that the register does not know': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.unknown } },
      caller: exampleGstins.unknown,
    },
  },
});
