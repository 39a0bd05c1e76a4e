import { percentOf } from '../../money.ts';
import { agrees } from '../amounts.ts';
import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'line-amounts/state-cess-rate-has-amount',
  code: '2223',
  message: 'StateCess is required for HSN - {0}',
  at: 'ItemList[].StateCesAmt',
  source: 'validations, line arithmetic 7',
  confidence: 'guess',
  // 2267 compares amount and rate today.
  raised: false,
  why: 'Goods with a rate of state cess owe the cess.',
  cure: 'Fill StateCesAmt with AssAmt × StateCesRt / 100.',
  holds: (line) =>
    line.stateCes !== 0n || agrees(0n, percentOf(line.assAmt, line.stateCesRt), [line.hsn]),
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
    'a rate without an amount': { invoice: { ItemList: [{ StateCesRt: 1 }] } },
  },
});
