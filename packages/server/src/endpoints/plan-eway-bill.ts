import {
  type Document,
  type ErrorDetail,
  type EwayBillRequest,
  type InfoDetail,
  istDay,
  measurableRoute,
  type PreparedEwayBill,
  prepareEwayBill,
  validityOf,
} from '@openirp/core';
import type { Irp } from '../irp.ts';
import type { PlannedBill } from '../register/draft.ts';

/** An e-way bill that may be made, with what its sender is told; or why it may not. */
export type Planning =
  | { readonly plan: PlannedBill; readonly info: readonly InfoDetail[]; readonly errors?: never }
  | {
      readonly plan?: never;
      readonly info?: never;
      readonly errors: readonly ErrorDetail[];
    };

/** Holds what is asked for against the rules of e-way bills (validations 14). */
export async function planEwayBill(
  request: EwayBillRequest,
  document: Document,
  irp: Irp,
): Promise<Planning> {
  const { SellerDtls, BuyerDtls } = document.invoice;
  const route = measurableRoute(request);
  const [taxpayers, distance] = await Promise.all([
    irp.taxpayers.lookUp([SellerDtls.Gstin, BuyerDtls.Gstin]),
    route && irp.masters.distance(route.fromPin, route.toPin),
  ]);
  const { bill, errors } = prepareEwayBill(request, document, {
    today: istDay(irp.clock.now()),
    distance: () => distance,
    isBlocked: (gstin) => taxpayers.get(gstin)?.isBlocked,
    masters: irp.masters.lists,
    settings: {
      checkDigits: irp.rules.checkDigits,
      distanceWindow: irp.config.distanceWindow,
    },
  });
  if (errors !== undefined) return { errors };
  return { plan: plannedBill(bill), info: bill.info };
}

function plannedBill({ info: _info, ...particulars }: PreparedEwayBill): PlannedBill {
  return {
    km: particulars.km,
    particulars: JSON.stringify(particulars),
    validTill: (generatedAt) => validityOf(particulars, generatedAt) ?? null,
  };
}
