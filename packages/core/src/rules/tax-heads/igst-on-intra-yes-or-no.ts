import { rule } from '../rule.ts';

export default rule({
  id: 'tax-heads/igst-on-intra-yes-or-no',
  code: '2263',
  message: 'Invalid value for IGSTonIntra field',
  at: 'TranDtls.IgstOnIntra',
  source: 'validations, tax heads 4',
  confidence: 'sure',
  // The schema asks for Y or N and answers 5002.
  raised: false,
  why: 'The flag turns the tax head round, so a third value cannot be guessed at.',
  cure: 'Send Y or N, or leave IgstOnIntra out.',
  holds: ({ invoice: { TranDtls } }) =>
    TranDtls.IgstOnIntra === undefined || ['Y', 'N'].includes(TranDtls.IgstOnIntra) || {},
  accepts: {
    'left out': {},
    N: { invoice: { TranDtls: { IgstOnIntra: 'N' } } },
    Y: { invoice: { TranDtls: { IgstOnIntra: 'Y' }, BuyerDtls: { Pos: '29' } } },
  },
  refuses: {
    'another letter': { invoice: { TranDtls: { IgstOnIntra: 'X' } }, refusedBySchema: true },
  },
});
