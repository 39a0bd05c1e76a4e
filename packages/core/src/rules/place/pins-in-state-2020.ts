import { dispatchedFrom } from '../example-world.ts';
import { partiesOf, pinInState, pointerTo } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/pins-in-state-2020',
  code: '2178',
  message: 'PIN code does not belong to the state - {0}',
  at: 'SellerDtls.Pin',
  source: 'validations, state code and PIN 2.6',
  confidence: 'sure',
  why: 'The code of the 2020 list. Now 3039 also names the party and the PIN code.',
  cure: 'Correct the PIN code or the state code of the party.',
  raised: false,
  holds(document, facts) {
    for (const party of partiesOf(document)) {
      const verdict = pinInState(party, facts);
      if (verdict === true) continue;
      return { ...verdict, fill: [Number(party.state)], pointer: pointerTo(party, 'Pin') };
    }
    return true;
  },
  accepts: { 'both parties at home': {}, 'dispatched from Chennai': { invoice: dispatchedFrom() } },
  refuses: {
    'a PIN code of Mumbai in Karnataka': { invoice: { SellerDtls: { Pin: 400001 } } },
    'dispatched from a PIN code of Bengaluru in Tamil Nadu': {
      invoice: dispatchedFrom({ DispDtls: { Pin: 560001 } }),
    },
  },
});
