import { rule } from '../rule.ts';

export default rule({
  id: 'commerce/reverse-charge-y-or-n',
  code: '2159',
  message: 'Invalid value for reverse charge applicable field',
  at: 'TranDtls.RegRev',
  source: 'validations, reverse charge and e-commerce',
  confidence: 'sure',
  why:
    'Reverse charge is said with Y or N, and left out means N. The pattern of the schema refuses ' +
    'other values first (5002).',
  cure: 'Send Y for reverse charge, else N or leave it out.',
  raised: false,
  holds({ invoice: { TranDtls } }) {
    const { RegRev = 'N' } = TranDtls;
    return RegRev === 'Y' || RegRev === 'N' || { expected: 'Y or N', actual: RegRev };
  },
  accepts: { 'left out': {}, 'reverse charge': { invoice: { TranDtls: { RegRev: 'Y' } } } },
  refuses: {
    'another letter': { invoice: { TranDtls: { RegRev: 'X' } }, refusedBySchema: true },
  },
});
