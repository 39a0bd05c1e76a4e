import type { Circumstances } from './circumstances.ts';
import type { Decimals, Members } from './decimals.ts';
import { type Place, type PlaceAbroad, type Port, placesOnLand } from './places.ts';
import type { Random } from './random.ts';
import type { SampleParty } from './world.ts';

/** A state code as programs write it: some leave the leading zero out. */
export const stateText = (code: string, random: Random, loose: boolean): string =>
  loose && random.chance(0.5) ? String(Number(code)) : code;

/** Where somebody sits. */
function address(
  { city, pin, state }: Place,
  line: string,
  random: Random,
  decimals: Decimals,
  loose: boolean,
): Members {
  const members: Members = { Addr1: line };
  if (random.chance(0.3)) members.Addr2 = `Near ${city} post office`;
  members.Loc = city;
  decimals.put(members, 'Pin', BigInt(pin), 0);
  members.Stcd = stateText(state, random, loose);
  return members;
}

function names({ legalName, tradeName }: SampleParty, random: Random): Members {
  const members: Members = { LglNm: legalName };
  if (tradeName !== undefined && random.chance(0.5)) members.TrdNm = tradeName;
  return members;
}

function reach(members: Members, random: Random): Members {
  if (random.chance(0.3)) members.Ph = String(random.whole(600_000, 999_999_999_999));
  if (random.chance(0.3)) members.Em = 'accounts+gst@example.org';
  return members;
}

/** Two objects as one, with the texts of the second's numbers. */
const joined = (first: Members, second: Members): Members => Object.assign(first, second);

/** SellerDtls. */
export function sellerDetails(around: Circumstances, random: Random, decimals: Decimals): Members {
  const { seller, loose } = around;
  const members = joined({ Gstin: seller.gstin }, names(seller, random));
  return reach(
    joined(members, address(seller.place, seller.address, random, decimals, loose)),
    random,
  );
}

/** BuyerDtls, with the place of supply. */
export function buyerDetails(
  around: Circumstances,
  abroad: PlaceAbroad,
  random: Random,
  decimals: Decimals,
): Members {
  const { buyer, pos, loose, odd } = around;
  if (buyer === 'abroad') {
    const members: Members = {
      Gstin: 'URP',
      LglNm: `${abroad.city} Imports Limited`,
      Pos: pos,
      Addr1: `${random.whole(1, 99)} Harbour Street`,
      Loc: abroad.city,
    };
    // The one address whose PIN code may be left out.
    if (!odd || random.chance(0.7)) decimals.put(members, 'Pin', 999_999n, 0);
    members.Stcd = '96';
    return reach(members, random);
  }
  const members = joined({ Gstin: buyer.gstin }, names(buyer, random));
  members.Pos = stateText(pos, random, loose);
  return reach(
    joined(members, address(buyer.place, buyer.address, random, decimals, loose)),
    random,
  );
}

/** DispDtls: the goods leave from a plant in some state. */
export function dispatchDetails(
  { loose }: Circumstances,
  random: Random,
  decimals: Decimals,
): Members {
  const place = random.pick(placesOnLand);
  const line = `Plot ${random.whole(1, 400)}, Industrial Estate`;
  return joined({ Nm: `${place.city} Plant` }, address(place, line, random, decimals, loose));
}

/** ShipDtls: the goods go to a warehouse in some state, or to the port of an export. */
export function shipDetails(
  { loose, world, seller }: Circumstances,
  port: Port | undefined,
  random: Random,
  decimals: Decimals,
): Members {
  const registered = world.buyers.filter(
    ({ type, status, gstin }) => type === 'REG' && status === 'ACT' && gstin !== seller.gstin,
  );
  const consignee =
    port === undefined && registered.length > 0 && random.chance(0.5)
      ? random.pick(registered)
      : undefined;
  if (consignee !== undefined) {
    const members = joined({ Gstin: consignee.gstin }, names(consignee, random));
    const { place, address: line } = consignee;
    return joined(members, address(place, line, random, decimals, loose));
  }
  const place = port ?? random.pick(placesOnLand);
  const line = `Gate ${random.whole(1, 12)}, Transport Road`;
  return joined(
    { LglNm: `${place.city} Warehouse` },
    address(place, line, random, decimals, loose),
  );
}
