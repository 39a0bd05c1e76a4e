import { buyerOf, dispatchOf, pinExists, pointerTo, sellerOf, shipOf } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/distance-pins-known',
  code: '3042',
  message: 'Invalid From Pincode or To Pincode',
  at: 'EwbDtls.Distance',
  source: 'validations, state code and PIN 2.7',
  confidence: 'sure',
  why:
    'A distance of 0 asks the portal to work it out from the PIN codes. The e-way bill part says ' +
    'so, which never stops the registration of the invoice.',
  cure: 'Correct the PIN codes of dispatch and delivery, or send the distance.',
  raised: false,
  holds(document, facts) {
    if (document.invoice.EwbDtls?.Distance !== 0) return true;
    const from = dispatchOf(document) ?? sellerOf(document);
    const to = shipOf(document) ?? buyerOf(document);
    const unknown = [from, to].find((party) => pinExists(party, facts) !== true);
    return (
      unknown === undefined || { actual: `${unknown.pin}`, pointer: pointerTo(unknown, 'Pin') }
    );
  },
  accepts: {
    'no e-way bill asked for': {},
    'two PIN codes of India': { invoice: { EwbDtls: { Distance: 0 } } },
    'a distance of the own': { invoice: { EwbDtls: { Distance: 980 } } },
  },
  refuses: {
    'a PIN code that begins like none in India': {
      invoice: { BuyerDtls: { Pin: 101301 }, EwbDtls: { Distance: 0 } },
    },
  },
});
