import { agrees } from '../amounts.ts';
import { lineRule } from '../rule.ts';
import { service, withLines } from './lines-example.ts';

/** Thousandths times thousandths are millionths of a rupee, ten thousand to the paisa. */
const perPaisa = 10_000n;

export default lineRule({
  id: 'items/gross-is-quantity-times-price',
  code: '2192',
  message: 'TotAmt value should be equal to (Qty * UnitPrice) for HSN {0}',
  at: 'ItemList[].TotAmt',
  source: 'validations, items 6.11',
  confidence: 'sure',
  // Suspended: unit prices of three decimals do not give the value of large quantities back.
  raised: false,
  why: 'The gross amount of a line is what its quantity costs.',
  cure: 'Send Qty × UnitPrice in TotAmt.',
  holds: (line) =>
    line.item.Qty === undefined ||
    agrees(line.totAmt, { numerator: line.qty * line.unitPrice, denominator: perPaisa }, [
      line.hsn,
    ]),
  accepts: {
    'the exact product': {},
    'one rupee under': { invoice: { ItemList: [{ TotAmt: 10049 }] } },
    'one rupee over': { invoice: { ItemList: [{ TotAmt: 10051 }] } },
    'a service without a quantity': { invoice: withLines(service) },
  },
  refuses: {
    'one paisa below the window': { invoice: { ItemList: [{ TotAmt: 10048.99 }] } },
    'one paisa above the window': { invoice: { ItemList: [{ TotAmt: 10051.01 }] } },
  },
});
