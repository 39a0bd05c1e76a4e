import { exported, sezSupply } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'tax-heads/igst-on-intra-for-home-supplies',
  code: '2263',
  message: 'Invalid value for IGSTonIntra field',
  at: 'TranDtls.IgstOnIntra',
  source: 'validations, tax heads 4',
  confidence: 'guess',
  // Not raised: programs in wide use send Y for an economic zone in the seller's own state.
  raised: false,
  why: 'Exports and supplies to economic zones bear IGST anyway; the flag has no say there.',
  cure: 'Leave IgstOnIntra out.',
  holds: ({ igstOnIntra, isExport, isSez }) => !igstOnIntra || (!isExport && !isSez) || {},
  accepts: {
    'Y for a supply at home': {
      invoice: { TranDtls: { IgstOnIntra: 'Y' }, BuyerDtls: { Pos: '29' } },
    },
  },
  refuses: {
    'Y for an economic zone': { invoice: sezSupply({ TranDtls: { IgstOnIntra: 'Y' } }) },
    'Y for an export': { invoice: exported({ TranDtls: { IgstOnIntra: 'Y' } }) },
  },
});
