import { percentOf } from '../../money.ts';
import { exported } from '../example-world.ts';
import type { Patch } from '../rule.ts';
import { lineRule } from '../rule.ts';
import { cessAtRate } from './rates.ts';

/** 1 per cent of 10 000.00 is 100.00. */
const cessed = (StateCesAmt: number, others: Patch = {}): Patch => ({
  ItemList: [{ StateCesRt: 1, StateCesAmt, TotItemVal: 11800 + StateCesAmt }],
  ValDtls: { StCesVal: StateCesAmt, TotInvVal: 11800 + StateCesAmt },
  ...others,
});

export default lineRule({
  id: 'line-amounts/state-cess-at-rate',
  code: '2267',
  message: 'State Cess amount given with HSN -{0} is Invalid',
  at: 'ItemList[].StateCesAmt',
  source: 'validations, line arithmetic 7',
  confidence: 'sure',
  why: 'The ad valorem state cess is its rate times the taxable value; only rounding may differ.',
  cure: 'Send AssAmt × StateCesRt / 100; one by quantity belongs in StateCesNonAdvlAmt.',
  holds: (line, document) =>
    cessAtRate(line.stateCes, percentOf(line.assAmt, line.stateCesRt), document, [line.hsn]),
  accepts: {
    'no state cess at all': {},
    'the exact state cess': { invoice: cessed(100) },
    'one rupee under': { invoice: cessed(99) },
    'one rupee over': { invoice: cessed(101) },
    'another amount on a debit note': { invoice: cessed(7, { DocDtls: { Typ: 'DBN' } }) },
    'nothing on an export without payment of tax': {
      invoice: exported({ TranDtls: { SupTyp: 'EXPWOP' }, ...cessed(0) }),
    },
  },
  refuses: {
    'one paisa below the window': { invoice: cessed(98.99) },
    'one paisa above the window': { invoice: cessed(101.01) },
    'a rate without an amount': { invoice: cessed(0) },
  },
});
