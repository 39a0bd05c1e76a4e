import { stateCode } from '../document.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';
import { toAbroad, toOtherState } from './places-example.ts';

const byRoad = exported({ EwbDtls: { Distance: 340 } });

export default rule({
  id: 'references/export-leaves-from-indian-port',
  code: '2236',
  message:
    "In case of export transactions, the 'Ship-To' address should be of the place or port from where the goods are being exported.",
  at: 'ShipDtls',
  source: 'validations, dispatch and ship 11',
  confidence: 'likely',
  // Never a reason to refuse the invoice: the e-way bill alone fails, with 4031 to 4033.
  raised: false,
  why: 'An e-way bill covers the road inside India, which ends at the port.',
  cure: 'Send the port or place of exit in ShipDtls, or ask for the e-way bill later.',
  holds({ isExport, invoice: { EwbDtls, ShipDtls } }) {
    if (!isExport || EwbDtls === undefined) return true;
    return (ShipDtls !== undefined && stateCode(ShipDtls.Stcd) !== '96') || {};
  },
  accepts: {
    'a supply at home': {},
    'an export without an e-way bill': { invoice: exported() },
    'an export by road to an Indian place': { invoice: { ...byRoad, ...toOtherState } },
  },
  refuses: {
    'an export by road without a place': { invoice: byRoad },
    'an export by road to a place abroad': { invoice: { ...byRoad, ...toAbroad } },
  },
});
