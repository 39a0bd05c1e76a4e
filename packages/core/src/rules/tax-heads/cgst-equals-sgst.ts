import { rupees } from '../../money.ts';
import { intraState } from '../example-world.ts';
import { lineRule } from '../rule.ts';

export default lineRule({
  id: 'tax-heads/cgst-equals-sgst',
  code: '2227',
  message: 'SGST and CGST Amounts should be equal for HSN - {0}',
  at: 'ItemList[].SgstAmt',
  source: 'validations, tax heads 4',
  confidence: 'sure',
  why: 'The Union and the state take the same rate of the same value; neither gets the odd paisa.',
  cure: 'Send the same amount in CgstAmt and SgstAmt.',
  holds: (line) =>
    line.cgst === line.sgst || {
      fill: [line.hsn],
      expected: rupees(line.cgst),
      actual: rupees(line.sgst),
    },
  accepts: {
    'neither given': {},
    'the same amount twice': { invoice: intraState() },
  },
  refuses: {
    'one paisa apart': { invoice: intraState({ ItemList: [{ SgstAmt: 900.01 }] }) },
    'SGST left out': { invoice: intraState({ ItemList: [{ SgstAmt: null }] }) },
  },
});
