import type { Invoice } from '../../invoice/attributes.ts';
import { rule } from '../rule.ts';
import { toBlank, toWarehouse } from './places-example.ts';

const locationsOf = ({ SellerDtls, BuyerDtls, DispDtls, ShipDtls }: Invoice) =>
  Object.entries({ SellerDtls, BuyerDtls, DispDtls, ShipDtls });

export default rule({
  id: 'references/locations-given',
  code: '2217',
  message: 'Location is required - {0}',
  at: 'BuyerDtls.Loc',
  source: 'validations, dispatch and ship 11',
  confidence: 'guess',
  // The schema asks for every location and answers 5002; blanks it lets pass.
  raised: false,
  why: 'An address names its town.',
  cure: 'Fill the location of every party and place.',
  holds({ invoice }) {
    const blank = locationsOf(invoice).find(([, place]) => place?.Loc.trim() === '');
    return (
      blank === undefined || {
        fill: [blank[0].replace('Dtls', ' Details')],
        pointer: `/${blank[0]}/Loc`,
      }
    );
  },
  accepts: {
    'the locations of seller and buyer': {},
    'the location of a warehouse': { invoice: toWarehouse },
  },
  refuses: {
    'a buyer in a town of blanks': { invoice: { BuyerDtls: { Loc: '   ' } } },
    'goods shipped to blanks': { invoice: toBlank },
  },
});
