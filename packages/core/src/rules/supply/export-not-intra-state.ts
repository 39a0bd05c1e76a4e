import { exported } from '../example-world.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'supply/export-not-intra-state',
  code: '2181',
  message: 'Intra State transaction are not allowed for export transaction',
  at: 'BuyerDtls.Pos',
  source: 'validations, supply types',
  confidence: 'likely',
  why:
    'An export always counts as inter-state. Since its place of supply has to be 96, 2232 says ' +
    'the same.',
  cure: 'Send 96 in BuyerDtls.Pos.',
  raised: false,
  holds: ({ isExport, sellerState, pos }) =>
    !isExport || sellerState !== pos || { expected: '96', actual: pos },
  accepts: { 'an export': { invoice: exported() } },
  refuses: {
    "an export with its place of supply in the supplier's state": {
      invoice: exported({ BuyerDtls: { Pos: '29' } }),
    },
  },
});
