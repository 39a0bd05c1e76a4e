import { exported, sezSupply } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'commerce/reverse-charge-b2b-or-sez',
  code: '2162',
  message: 'Reverse Charge is applicable only for B2B invoices',
  at: 'TranDtls.RegRev',
  source: 'validations, reverse charge and e-commerce',
  confidence: 'sure',
  why:
    'Only a registered buyer in India can owe the tax instead of the supplier. Supplies to zones ' +
    'were added later; the text still names B2B alone.',
  cure: 'Set RegRev to N, or correct SupTyp.',
  holds: ({ reverseCharge, isSez, supply }) =>
    !reverseCharge ||
    isSez ||
    supply === 'B2B' || { expected: 'B2B, SEZWP or SEZWOP', actual: supply },
  accepts: {
    'no reverse charge': {},
    'reverse charge on a B2B supply': { invoice: { TranDtls: { RegRev: 'Y' } } },
    'reverse charge on a supply to a zone': { invoice: sezSupply({ TranDtls: { RegRev: 'Y' } }) },
    'an export without reverse charge': { invoice: exported({ TranDtls: { RegRev: 'N' } }) },
  },
  refuses: {
    'reverse charge on an export': { invoice: exported({ TranDtls: { RegRev: 'Y' } }) },
    'reverse charge on a deemed export': {
      invoice: { TranDtls: { SupTyp: 'DEXP', RegRev: 'Y' } },
    },
  },
});
