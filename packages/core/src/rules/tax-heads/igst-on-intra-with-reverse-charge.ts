import { rule } from '../rule.ts';

const flagged = (RegRev: string) => ({
  TranDtls: { IgstOnIntra: 'Y', RegRev },
  BuyerDtls: { Pos: '29' },
});

export default rule({
  id: 'tax-heads/igst-on-intra-with-reverse-charge',
  // The rule is told without a number; this is the published refusal of the field.
  code: '2263',
  message: 'Invalid value for IGSTonIntra field',
  at: 'TranDtls.IgstOnIntra',
  source: 'validations, tax heads 4',
  confidence: 'guess',
  why: 'One reading of the rules has IGST inside a state only where the recipient pays it.',
  cure: 'Set RegRev to Y, or leave IgstOnIntra out.',
  holds: ({ igstOnIntra, reverseCharge }, { settings }) =>
    !igstOnIntra || reverseCharge || !settings.igstOnIntraNeedsReverseCharge || {},
  accepts: {
    'no reverse charge, where the setting does not ask for it': { invoice: flagged('N') },
    'with reverse charge, where the setting asks for it': {
      invoice: flagged('Y'),
      settings: { igstOnIntraNeedsReverseCharge: true },
    },
  },
  refuses: {
    'no reverse charge, where the setting asks for it': {
      invoice: flagged('N'),
      settings: { igstOnIntraNeedsReverseCharge: true },
    },
  },
});
