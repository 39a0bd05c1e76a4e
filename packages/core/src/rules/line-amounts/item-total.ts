import { exactly, within } from '../../money.ts';
import { agrees } from '../amounts.ts';
import type { Document, Line } from '../document.ts';
import { exported, sezSupply } from '../example-world.ts';
import type { Patch } from '../rule.ts';
import { lineRule } from '../rule.ts';

const taxesOf = (line: Line) =>
  line.igst +
  line.cgst +
  line.sgst +
  line.ces +
  line.cesNonAdvl +
  line.stateCes +
  line.stateCesNonAdvl;

/** Supplies whose buyer does not pay the taxes to the seller: totals come with them or without. */
const mayLeaveTaxesOut = ({ reverseCharge, supply }: Document) =>
  reverseCharge || supply === 'EXPWP';

/** A line worth 10 241.61 in all. */
const totalled = (TotItemVal: number, others: Patch = {}): Patch => ({
  ItemList: [
    { TotAmt: 8719, AssAmt: 8669, IgstAmt: 1560.42, CesNonAdvlAmt: 2.19, OthChrg: 10, TotItemVal },
  ],
  ValDtls: { AssVal: 8669, IgstVal: 1560.42, CesVal: 2.19, TotInvVal: TotItemVal },
  ...others,
});

export default lineRule({
  id: 'line-amounts/item-total',
  code: '2194',
  message: 'Invalid total item value for HSN - {0}',
  at: 'ItemList[].TotItemVal',
  source: 'validations, line arithmetic 7',
  confidence: 'sure',
  why: 'The total of a line is its taxable value with every tax, cess and charge upon it.',
  cure: 'Send AssAmt + IgstAmt + CgstAmt + SgstAmt + all four cess amounts + OthChrg.',
  holds(line, document) {
    const untaxed = line.assAmt + line.othChrg;
    const verdict = agrees(line.totItemVal, untaxed + taxesOf(line), [line.hsn]);
    if (verdict === true || !mayLeaveTaxesOut(document)) return verdict;
    return within(line.totItemVal, exactly(untaxed)) || verdict;
  },
  accepts: {
    'the exact sum': { invoice: totalled(10241.61) },
    'one rupee under the whole rupee below': { invoice: totalled(10240) },
    'one rupee over the whole rupee above': { invoice: totalled(10243) },
    'with the taxes under reverse charge': {
      invoice: totalled(10241.61, { TranDtls: { RegRev: 'Y' } }),
    },
    'without the taxes under reverse charge': {
      invoice: totalled(8679, { TranDtls: { RegRev: 'Y' } }),
    },
    'without the taxes on an export with payment of tax': {
      invoice: exported(totalled(8679)),
    },
    'the exact sum on a credit note': { invoice: totalled(10241.61, { DocDtls: { Typ: 'CRN' } }) },
  },
  refuses: {
    'one paisa below the window': { invoice: totalled(10239.99) },
    'one paisa above the window': { invoice: totalled(10243.01) },
    'without the taxes': { invoice: totalled(8679) },
    'without the taxes to an economic zone with payment of tax': {
      invoice: sezSupply(totalled(8679)),
    },
    'neither with nor without the taxes under reverse charge': {
      invoice: totalled(9000, { TranDtls: { RegRev: 'Y' } }),
    },
    'a wrong sum on a credit note': { invoice: totalled(9000, { DocDtls: { Typ: 'CRN' } }) },
  },
});
