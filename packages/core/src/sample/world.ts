import { gstinState } from '../gstin.ts';
import { exampleGstins, exampleTaxpayers } from '../rules/example-world.ts';
import type { TaxpayerStatus, TaxpayerType } from '../rules/taxpayer.ts';
import { type Place, placeIn } from './places.ts';

/** A taxpayer who sells or buys in sample invoices. */
export interface SampleParty {
  readonly gstin: string;
  readonly type: TaxpayerType;
  readonly status: TaxpayerStatus;
  readonly legalName: string;
  readonly tradeName?: string;
  readonly address: string;
  readonly place: Place;
}

/** Who trades with whom: each supply type finds its buyers by their taxpayer type and status. */
export interface SampleWorld {
  readonly seller: SampleParty;
  readonly buyers: readonly SampleParty[];
  /** An e-commerce operator who may file for the seller. */
  readonly operator?: SampleParty;
}

const businesses: Record<TaxpayerType, string> = {
  REG: 'Traders',
  COM: 'Corner Stores',
  CAS: 'Fair Exhibitors',
  SEZ: 'Zone Unit',
  SED: 'Zone Developers',
  ISD: 'Head Office',
  TDS: 'Public Works',
  TCS: 'Online Market',
  UIN: 'Embassy',
  UNB: 'Relief Agency',
  NRT: 'Visitors',
};

/** A party made up around a GSTIN: its state says where it sits. */
export function sampleParty(
  gstin: string,
  type: TaxpayerType = 'REG',
  status: TaxpayerStatus = 'ACT',
): SampleParty {
  const place = placeIn(gstinState(gstin));
  const tradeName = `${place.city} ${businesses[type]}`;
  return {
    gstin,
    type,
    status,
    legalName: `${tradeName} Private Limited`,
    tradeName,
    address: `${Number(gstin.slice(7, 11)) || 1} Market Road`,
    place,
  };
}

const known = (kind: keyof typeof exampleGstins): SampleParty => {
  const gstin = exampleGstins[kind];
  const { type, status } = exampleTaxpayers[gstin]!;
  return sampleParty(gstin, type, status);
};

const buyerKinds = [
  'buyer',
  'buyerInSellersState',
  'inDelhi',
  'inTelangana',
  'inOtherTerritory',
  'composition',
  'suspended',
  'cancelled',
  'inactive',
  'casual',
  'isd',
  'sez',
  'sezDeveloper',
] as const;

/** The world of the rules' examples; what is sold in it passes with the facts of those examples. */
export const exampleWorld: SampleWorld = {
  seller: known('seller'),
  buyers: buyerKinds.map(known),
  operator: known('operator'),
};
