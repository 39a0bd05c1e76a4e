import { exampleGstins } from '../example-world.ts';
import { rule } from '../rule.ts';
import { isUnnamedOperator } from './unnamed-operator.ts';

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
  holds: (document, facts) =>
    !isUnnamedOperator(document, facts) || { expected: facts.caller!, actual: 'none' },
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
