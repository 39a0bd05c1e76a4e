import { percentOf } from '../../money.ts';
import { agrees } from '../amounts.ts';
import { intraState } from '../example-world.ts';
import { lineRule } from '../rule.ts';
import { mayChargeNothing, ratesAreChecked } from './rates.ts';

export default lineRule({
  id: 'line-amounts/tax-at-rate-under-any-head',
  code: '2179',
  message: 'Please check the Tax Rates for valid values(CGST ,IGST ,SGST Amounts)',
  at: 'ItemList[].GstRt',
  source: 'validations, line arithmetic 7',
  confidence: 'guess',
  // 2234 and 2235 say the same of each head, and more precisely.
  raised: false,
  why: 'Whatever its head, the tax of a line is the rate times the taxable value.',
  cure: 'Work out the tax again from AssAmt and GstRt.',
  holds(line, document, facts) {
    const tax = line.igst + line.cgst + line.sgst;
    if (!ratesAreChecked(line, document, facts)) return true;
    if (tax === 0n && mayChargeNothing(document)) return true;
    return agrees(tax, percentOf(line.assAmt, line.gstRt));
  },
  accepts: {
    'the tax as IGST': {},
    'the tax in halves': { invoice: intraState() },
  },
  refuses: {
    'a tax of another rate': { invoice: { ItemList: [{ GstRt: 12 }] } },
  },
});
