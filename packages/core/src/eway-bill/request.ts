import { type Document, stateCode } from '../rules/document.ts';
import { buyerOf, dispatchOf, type Party, sellerOf, shipOf } from '../rules/parties.ts';
import type { GenerateEwb } from './schemas.ts';

/** Transport details as they are sent, in the invoice or with its IRN. */
type TransportDetails = Omit<GenerateEwb, 'Irn' | 'ExpShipDtls' | 'DispDtls'>;

/** What an e-way bill is asked for with, wherever it was asked. */
export interface EwayBillRequest {
  /** In the invoice that is being registered, or afterwards with its IRN. */
  readonly asked: 'with-invoice' | 'by-irn';
  /** Kilometres; 0 leaves them to the portal. */
  readonly distance: number;
  /** `TransMode`; an empty text counts as none. */
  readonly mode: string | undefined;
  readonly transporterId: string | undefined;
  readonly transporterName: string | undefined;
  readonly documentNumber: string | undefined;
  /** As sent. */
  readonly documentDate: string | undefined;
  /** In capitals. */
  readonly vehicleNumber: string | undefined;
  readonly vehicleType: string | undefined;
  /** Where the goods leave from: the place of dispatch if one is named, else the seller. */
  readonly from: Party;
  /** Where they go: the ship-to place if one is named, else the buyer. Unset for an export without. */
  readonly to: Party | undefined;
  /** Places that only this request names, so that no rule about the invoice has seen them. */
  readonly ownPlaces: readonly Party[];
}

/** The e-way bill that an invoice asks for; undefined when it asks for none. */
export function requestInInvoice(document: Document): EwayBillRequest | undefined {
  const { EwbDtls } = document.invoice;
  if (EwbDtls === undefined) return undefined;
  return {
    asked: 'with-invoice',
    ...transportOf(EwbDtls),
    from: dispatchOf(document) ?? sellerOf(document),
    to: shipOf(document) ?? buyerInIndia(document),
    ownPlaces: [],
  };
}

/** The e-way bill that is asked for with the IRN of a registered invoice. */
export function requestByIrn(body: GenerateEwb, document: Document): EwayBillRequest {
  const dispatch = placeOf('Dispatch', body.DispDtls);
  // Other goods go where the invoice says.
  const exportTo = document.isExport ? placeOf('Ship', body.ExpShipDtls) : undefined;
  return {
    asked: 'by-irn',
    ...transportOf(body),
    from: dispatch ?? dispatchOf(document) ?? sellerOf(document),
    to: exportTo ?? shipOf(document) ?? buyerInIndia(document),
    ownPlaces: [dispatch, exportTo].filter((place) => place !== undefined),
  };
}

function transportOf(details: TransportDetails) {
  return {
    distance: details.Distance,
    mode: details.TransMode === '' ? undefined : details.TransMode,
    transporterId: details.TransId,
    transporterName: details.TransName,
    documentNumber: details.TransDocNo ?? details.TrnDocNo,
    documentDate: details.TransDocDt ?? details.TrnDocDt,
    vehicleNumber: details.VehNo?.toUpperCase(),
    vehicleType: details.VehType,
  };
}

const placeOf = (
  name: 'Dispatch' | 'Ship',
  place: { Pin: number; Stcd: string } | undefined,
): Party | undefined => place && { name, pin: place.Pin, state: stateCode(place.Stcd) };

const buyerInIndia = (document: Document): Party | undefined =>
  document.isExport ? undefined : buyerOf(document);

/**
 * The JSON Pointer, into what was sent, of a field of the invoice. A request by IRN has the transport
 * fields and two places of its own; the rest of the invoice stands behind the IRN.
 */
export function pointerIn({ asked }: EwayBillRequest, at: string): string {
  const pointer = `/${at.replaceAll('.', '/')}`;
  if (asked === 'with-invoice' || pointer.startsWith('/DispDtls')) return pointer;
  if (pointer.startsWith('/EwbDtls/')) return pointer.slice('/EwbDtls'.length);
  if (pointer.startsWith('/ShipDtls')) return pointer.replace('/ShipDtls', '/ExpShipDtls');
  return '/Irn';
}
