import { exampleGstins } from '../example-world.ts';
import { entryOf } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'commerce/operator-named',
  code: '2197',
  message: 'e-commerce GSTIN is mandatory for e-com Transaction',
  at: 'TranDtls.EcmGstin',
  source: 'validations, reverse charge and e-commerce',
  confidence: 'likely',
  why:
    'An operator who files for a supplier is named in the document, so that both can be told ' +
    'apart.',
  cure: 'Fill TranDtls.EcmGstin with the GSTIN of the operator.',
  needs: 'taxpayers',
  holds({ invoice: { SellerDtls, TranDtls } }, facts) {
    const { caller } = facts;
    if (TranDtls.EcmGstin !== undefined || caller === SellerDtls.Gstin) return true;
    return entryOf(caller, facts)?.type !== 'TCS' || { expected: caller!, actual: 'none' };
  },
  accepts: {
    'the supplier files': {},
    'the operator files and is named': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
      caller: exampleGstins.operator,
    },
  },
  refuses: {
    'the operator files without being named': { caller: exampleGstins.operator },
  },
});
