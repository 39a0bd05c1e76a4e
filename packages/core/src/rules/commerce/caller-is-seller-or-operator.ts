import { exampleGstins } from '../example-world.ts';
import { rule } from '../rule.ts';
import { isUnnamedOperator } from './unnamed-operator.ts';

export default rule({
  id: 'commerce/caller-is-seller-or-operator',
  code: '2169',
  message: 'Either supplier GSTIN or e-Commerce GSTIN can generate IRN.',
  at: 'SellerDtls.Gstin',
  source: 'validations, reverse charge and e-commerce, and GSTIN 1.11',
  confidence: 'sure',
  why:
    'Who registers an invoice answers for it: the supplier, or the operator of the platform that ' +
    'sold for the supplier.',
  cure: 'Sign in as the supplier in SellerDtls.Gstin or as the operator in EcmGstin.',
  holds(document, facts) {
    const { SellerDtls, TranDtls } = document.invoice;
    const { caller } = facts;
    if (caller === undefined || SellerDtls.Gstin === caller || TranDtls.EcmGstin === caller) {
      return true;
    }
    // An operator whom the document does not name is told so by commerce/operator-named.
    return isUnnamedOperator(document, facts) || { expected: caller, actual: SellerDtls.Gstin };
  },
  accepts: {
    'the supplier files': {},
    'the operator files': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
      caller: exampleGstins.operator,
    },
  },
  refuses: {
    'somebody else files': { caller: exampleGstins.casual },
    'the buyer files': { caller: exampleGstins.buyer },
    'another operator files': {
      invoice: { TranDtls: { EcmGstin: exampleGstins.operator } },
      caller: exampleGstins.casual,
    },
  },
});
