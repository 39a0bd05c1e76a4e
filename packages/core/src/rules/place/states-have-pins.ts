import { hasPins } from '../../masters/states.ts';
import { partiesOf, pointerTo } from '../parties.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'place/states-have-pins',
  code: '3066',
  message: 'There is no pin codes availables for this state.',
  at: 'BuyerDtls.Stcd',
  source: 'validations, state code and PIN 2.8',
  confidence: 'likely',
  why:
    'The web portal says so when it lists the PIN codes of a state. A document with such a state ' +
    'code is refused for the code itself.',
  cure: 'Correct the state code.',
  raised: false,
  holds(document) {
    const without = partiesOf(document).find(({ state }) => !hasPins(state));
    return without === undefined || { actual: without.state, pointer: pointerTo(without, 'Stcd') };
  },
  accepts: { 'Karnataka and Maharashtra': {} },
  refuses: { 'a code that no state has': { invoice: { BuyerDtls: { Stcd: '45' } } } },
});
