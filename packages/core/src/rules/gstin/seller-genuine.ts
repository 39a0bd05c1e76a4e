import { exampleGstins } from '../example-world.ts';
import { isGenuine } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/seller-genuine',
  code: '3028',
  message: 'GSTIN -{0} is invalid',
  at: 'SellerDtls.Gstin',
  source: 'validations, GSTIN 1.2',
  confidence: 'likely',
  why:
    'A GSTIN is good when the register knows it and, in production, its last character agrees ' +
    'with the others.',
  cure: 'Correct the GSTIN; if it is right, sync it from the common portal and send again.',
  holds: ({ invoice: { SellerDtls } }, facts) => isGenuine(SellerDtls.Gstin, facts),
  accepts: {
    'a supplier of the register': {},
    'a good check digit where check digits count': { settings: { checkDigits: true } },
  },
  refuses: {
    'a supplier that the register does not know': {
      taxpayers: { [exampleGstins.seller]: null },
    },
    'a wrong check digit where check digits count': {
      invoice: { SellerDtls: { Gstin: '29ZZIRX0001Z1ZX' } },
      settings: { checkDigits: true },
      taxpayers: { '29ZZIRX0001Z1ZX': {} },
    },
  },
});
