import { rule } from '../rule.ts';

export default rule({
  id: 'tax-heads/igst-on-intra-in-sellers-state',
  code: '2262',
  message:
    'Supplier statecode and POS should be same for intra state supply but chargeable to IGST',
  at: 'TranDtls.IgstOnIntra',
  source: 'validations, tax heads 4',
  confidence: 'sure',
  why: 'The flag explains IGST inside one state; across a border there is nothing to explain.',
  cure: 'Set IgstOnIntra to N, or correct BuyerDtls.Pos.',
  holds: ({ igstOnIntra, sellerState, pos }) =>
    !igstOnIntra || sellerState === pos || { expected: sellerState, actual: pos },
  accepts: {
    'no flag across a state border': {},
    'N across a state border': { invoice: { TranDtls: { IgstOnIntra: 'N' } } },
    'Y inside a state': { invoice: { TranDtls: { IgstOnIntra: 'Y' }, BuyerDtls: { Pos: '29' } } },
  },
  refuses: {
    'Y across a state border': { invoice: { TranDtls: { IgstOnIntra: 'Y' } } },
  },
});
