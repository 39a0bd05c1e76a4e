import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'line-amounts/state-cess-has-rate',
  code: '2222',
  message: 'StateCess Rate is incorrect for HSN - {0}',
  at: 'ItemList[].StateCesRt',
  source: 'validations, line arithmetic 7',
  confidence: 'guess',
  // 2267 compares amount and rate today.
  raised: false,
  why: 'An ad valorem state cess has a rate from which it follows.',
  cure: 'Fill StateCesRt, or move the amount to StateCesNonAdvlAmt.',
  holds: (line) => line.stateCes === 0n || line.stateCesRt > 0n || { fill: [line.hsn] },
  accepts: {
    'no state cess': {},
    'a rate and its amount': {
      invoice: {
        ItemList: [{ StateCesRt: 1, StateCesAmt: 100, TotItemVal: 11900 }],
        ValDtls: { StCesVal: 100, TotInvVal: 11900 },
      },
    },
  },
  refuses: {
    'an amount without a rate': { invoice: { ItemList: [{ StateCesAmt: 100 }] } },
  },
});
