import { percentOf } from '../../money.ts';
import { sezSupply } from '../example-world.ts';
import type { Patch } from '../rule.ts';
import { lineRule } from '../rule.ts';
import { cessAtRate } from './rates.ts';

/** 12.5 per cent of 10 000.00 are 1 250.00. */
const cessed = (CesAmt: number, others: Patch = {}): Patch => ({
  ItemList: [{ CesRt: 12.5, CesAmt, TotItemVal: 11800 + CesAmt }],
  ValDtls: { CesVal: CesAmt, TotInvVal: 11800 + CesAmt },
  ...others,
});

export default lineRule({
  id: 'line-amounts/cess-at-rate',
  code: '2266',
  message: 'Cess amount given with HSN -{0} is invalid',
  at: 'ItemList[].CesAmt',
  source: 'validations, line arithmetic 7',
  confidence: 'sure',
  why: 'The ad valorem cess is its rate times the taxable value; only rounding may differ.',
  cure: 'Send AssAmt × CesRt / 100; a cess by quantity belongs in CesNonAdvlAmt.',
  holds: (line, document) =>
    cessAtRate(line.ces, percentOf(line.assAmt, line.cesRt), document, [line.hsn]),
  accepts: {
    'no cess at all': {},
    'the exact cess': { invoice: cessed(1250) },
    'one rupee under': { invoice: cessed(1249) },
    'one rupee over': { invoice: cessed(1251) },
    'another amount on a credit note': { invoice: cessed(7, { DocDtls: { Typ: 'CRN' } }) },
    'nothing on a supply to an economic zone without payment of tax': {
      invoice: sezSupply({ TranDtls: { SupTyp: 'SEZWOP' }, ...cessed(0) }),
    },
  },
  refuses: {
    'one paisa below the window': { invoice: cessed(1248.99) },
    'one paisa above the window': { invoice: cessed(1251.01) },
    'a rate without an amount': { invoice: cessed(0) },
    'an amount without a rate': { invoice: { ItemList: [{ CesAmt: 1.01 }] } },
  },
});
