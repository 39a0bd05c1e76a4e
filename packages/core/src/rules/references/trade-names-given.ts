import { rule } from '../rule.ts';

const named = (TrdNm: string) => ({ SellerDtls: { TrdNm }, BuyerDtls: { TrdNm } });

export default rule({
  id: 'references/trade-names-given',
  code: '2216',
  message: 'Trade Name is required - {0}',
  at: 'SellerDtls.TrdNm',
  source: 'validations, dispatch and ship 11',
  confidence: 'likely',
  // Optional today: the legal name is enough.
  raised: false,
  why: 'In the first lists a party had its trade name beside its legal name.',
  cure: 'Nothing needs doing: the trade name may be left out.',
  holds({ invoice: { SellerDtls, BuyerDtls } }) {
    if (SellerDtls.TrdNm === undefined) return { fill: ['Seller Details'] };
    if (BuyerDtls.TrdNm !== undefined) return true;
    return { fill: ['Buyer Details'], pointer: '/BuyerDtls/TrdNm' };
  },
  accepts: { 'both parties with one': { invoice: named('Example') } },
  refuses: {
    'neither party with one': {},
    'a buyer without one': { invoice: { ...named('Example'), BuyerDtls: { TrdNm: null } } },
  },
});
