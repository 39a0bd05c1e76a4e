import { exampleGstins } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'commerce/operator-not-named',
  code: '2224',
  message: 'e-com Gstin should not be provided',
  at: 'TranDtls.EcmGstin',
  source: 'validations, reverse charge and e-commerce',
  confidence: 'sure',
  why:
    'EcmGstin says that the operator files; a supplier who files alone leaves it out, even for ' +
    'sales over a platform.',
  cure: 'Leave EcmGstin out, or let the operator file.',
  holds: ({ invoice: { SellerDtls, TranDtls } }, { caller }) =>
    TranDtls.EcmGstin === undefined ||
    caller !== SellerDtls.Gstin || { expected: 'none', actual: TranDtls.EcmGstin },
  accepts: {
    'the supplier files alone': {},
    'the operator files': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
      caller: exampleGstins.operator,
    },
  },
  refuses: {
    'the supplier files and names an operator': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
    },
  },
});
