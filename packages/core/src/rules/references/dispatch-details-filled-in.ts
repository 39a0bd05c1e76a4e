import { rule } from '../rule.ts';
import { isFilledIn } from './places.ts';
import { fromBlank, fromFactory } from './places-example.ts';

export default rule({
  id: 'references/dispatch-details-filled-in',
  code: '2207',
  message: 'Dispatch details are required',
  at: 'DispDtls',
  source: 'validations, dispatch and ship 11',
  confidence: 'likely',
  // The schema asks for the members of the object and answers 5002.
  raised: false,
  why: 'A place that goods leave from has an address.',
  cure: 'Fill address and location of DispDtls, or leave the object out.',
  holds: ({ invoice: { DispDtls } }) => DispDtls === undefined || isFilledIn(DispDtls) || {},
  accepts: {
    'no place to dispatch from': {},
    'dispatched from a factory': { invoice: fromFactory },
  },
  refuses: { 'dispatched from blanks': { invoice: fromBlank } },
});
