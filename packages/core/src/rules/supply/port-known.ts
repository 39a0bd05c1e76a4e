import { isPort } from '../../masters/ports.ts';
import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/port-known',
  code: '2201',
  message: 'Invalid Port Code',
  at: 'ExpDtls.Port',
  source: 'validations, supply types',
  confidence: 'sure',
  why:
    'Goods leave through a place with a code of the Indian customs: IN, three letters, and a ' +
    'sign for the kind of place.',
  cure: 'Send the code of the port as the customs list it, such as INMAA1.',
  holds: ({ invoice: { ExpDtls } }) =>
    ExpDtls?.Port === undefined ||
    isPort(ExpDtls.Port) || { expected: 'a port code such as INMAA1', actual: ExpDtls.Port },
  accepts: {
    'Chennai sea port': { invoice: exported() },
    'no port yet': { invoice: exported({ ExpDtls: { Port: null } }) },
    'small letters': { invoice: exported({ ExpDtls: { Port: 'innsa1' } }) },
  },
  refuses: {
    'the name of a port': { invoice: exported({ ExpDtls: { Port: 'CHENNAI' } }) },
    'a port of another country': { invoice: exported({ ExpDtls: { Port: 'SGSIN1' } }) },
  },
});
