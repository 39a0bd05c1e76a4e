import { rupees } from '../../money.ts';
import { agrees, sumOf } from '../amounts.ts';
import { rule } from '../rule.ts';

/** One line with cess by value and by quantity. */
const cessed = (CesAmt: number, CesNonAdvlAmt: number) => ({
  ItemList: [
    {
      CesRt: CesAmt / 100,
      CesAmt,
      CesNonAdvlAmt,
      TotItemVal: 11800 + CesAmt + CesNonAdvlAmt,
    },
  ],
  ValDtls: { CesVal: CesAmt + CesNonAdvlAmt, TotInvVal: 11800 + CesAmt + CesNonAdvlAmt },
});

export default rule({
  id: 'totals/non-ad-valorem-cess-within-cess',
  code: '2188',
  message: 'Non Advol Cess Value of all items must be equal to total Non Advol CessValue',
  at: 'ValDtls.CesVal',
  source: 'validations, document arithmetic 8',
  confidence: 'guess',
  // Schema 1.1 has no total of its own for this cess any more, and 2186 adds both kinds up.
  raised: false,
  why: 'The cess by quantity is part of the total cess, which cannot be less.',
  cure: 'Add CesNonAdvlAmt of the items to CesVal.',
  holds({ lines, totals }) {
    const byQuantity = sumOf(lines, (line) => line.cesNonAdvl);
    if (totals.cesVal >= byQuantity) return true;
    const verdict = agrees(totals.cesVal, byQuantity);
    return verdict === true || { ...verdict, expected: `${rupees(byQuantity)} or more` };
  },
  accepts: {
    'no cess': {},
    'cess by quantity alone': { invoice: cessed(0, 300) },
    'both kinds': { invoice: cessed(1200, 300) },
  },
  refuses: {
    'cess by quantity left out of the total': {
      invoice: { ...cessed(100, 300), ValDtls: { CesVal: 100, TotInvVal: 12200 } },
    },
  },
});
