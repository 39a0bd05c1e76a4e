import { exampleGstins, exported } from '../example-world.ts';
import { isGenuine } from '../registration.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gstin/buyer-genuine',
  code: '3028',
  message: 'GSTIN -{0} is invalid',
  at: 'BuyerDtls.Gstin',
  source: 'validations, GSTIN 1.2',
  confidence: 'likely',
  why:
    'A GSTIN is good when the register knows it and, in production, its last character agrees ' +
    'with the others. URP is not looked up.',
  cure:
    'Ask the buyer for the right GSTIN; if it is right, sync it from the common portal and send ' +
    'again.',
  holds: ({ invoice: { BuyerDtls } }, facts) => isGenuine(BuyerDtls.Gstin, facts),
  accepts: {
    'a buyer of the register': {},
    'URP as buyer of an export': { invoice: exported() },
    'a good check digit where check digits count': { settings: { checkDigits: true } },
  },
  refuses: {
    'a buyer that the register does not know': {
      invoice: { BuyerDtls: { Gstin: exampleGstins.unknown } },
    },
    'a wrong check digit where check digits count': {
      invoice: { BuyerDtls: { Gstin: '27ZZIRX0002Z1ZX' } },
      settings: { checkDigits: true },
      taxpayers: { '27ZZIRX0002Z1ZX': {} },
    },
  },
});
