import type { EwayBillRule } from '../rule.ts';
import buyerPinGiven from './buyer-pin-given.ts';
import distanceGiven from './distance-given.ts';
import distanceGivenWithoutPin from './distance-given-without-pin.ts';
import distanceKnown from './distance-known.ts';
import distanceNearStored from './distance-near-stored.ts';
import distanceWithinOnePin from './distance-within-one-pin.ts';
import documentDateInCalendar from './document-date-in-calendar.ts';
import documentDateNotBeforeInvoice from './document-date-not-before-invoice.ts';
import documentDateNotInFuture from './document-date-not-in-future.ts';
import documentNotTooOld from './document-not-too-old.ts';
import exportDispatchHasPin from './export-dispatch-has-pin.ts';
import exportDispatchInIndia from './export-dispatch-in-india.ts';
import exportHasShipTo from './export-has-ship-to.ts';
import exportShipToHasPin from './export-ship-to-has-pin.ts';
import exportShipToInIndia from './export-ship-to-in-india.ts';
import forGoods from './for-goods.ts';
import forGoods2020 from './for-goods-2020.ts';
import forInvoices from './for-invoices.ts';
import forInvoices2020 from './for-invoices-2020.ts';
import modeGiven from './mode-given.ts';
import overDimensionalByRoadOrShip from './over-dimensional-by-road-or-ship.ts';
import ownPinsExist from './own-pins-exist.ts';
import ownPinsInStates from './own-pins-in-states.ts';
import ownPlacesInStates from './own-places-in-states.ts';
import railAirHasDocumentDate from './rail-air-has-document-date.ts';
import railAirHasDocumentNumber from './rail-air-has-document-number.ts';
import recipientNotBlocked from './recipient-not-blocked.ts';
import roadDetails2020 from './road-details-2020.ts';
import roadHasVehicle from './road-has-vehicle.ts';
import roadHasVehicleType from './road-has-vehicle-type.ts';
import shipHasVehicleOrDocument from './ship-has-vehicle-or-document.ts';
import shipNotRegular from './ship-not-regular.ts';
import shortDistanceNotTooHigh from './short-distance-not-too-high.ts';
import slipNamesTransporter from './slip-names-transporter.ts';
import supplierNotBlocked from './supplier-not-blocked.ts';
import transportDocument2020 from './transport-document-2020.ts';
import transportGiven from './transport-given.ts';
import transporterIdGenuine from './transporter-id-genuine.ts';
import transporterNotCancelled from './transporter-not-cancelled.ts';
import vehicleNumberFormed from './vehicle-number-formed.ts';
import vehicleTypeKnown from './vehicle-type-known.ts';

/**
 * Every rule of the e-way bill part, in the published order in which violations are reported. The
 * numbers are the sections of the validations.
 */
export const ewayBillRules: readonly EwayBillRule[] = [
  // 14.10, before all others: without transport there is nothing to speak of
  transportGiven,

  // 14.3 What gets a bill
  forInvoices,
  forInvoices2020,
  forGoods,
  forGoods2020,

  // 14.4 to 14.9 Distance
  distanceGiven,
  distanceNearStored,
  shortDistanceNotTooHigh,
  distanceKnown,
  distanceWithinOnePin,
  distanceGivenWithoutPin,

  // 14.10 Part A
  slipNamesTransporter,

  // 14.11 to 14.15 Part B
  roadHasVehicle,
  roadHasVehicleType,
  roadDetails2020,
  railAirHasDocumentNumber,
  railAirHasDocumentDate,
  transportDocument2020,
  shipHasVehicleOrDocument,
  shipNotRegular,
  overDimensionalByRoadOrShip,
  modeGiven,

  // 14.16 and 14.17 Vehicle, transporter, transport document
  vehicleNumberFormed,
  vehicleTypeKnown,
  transporterIdGenuine,
  transporterNotCancelled,
  documentDateNotInFuture,
  documentDateNotBeforeInvoice,
  documentDateInCalendar,

  // 14.18 to 14.21 Parties, places, document
  supplierNotBlocked,
  recipientNotBlocked,
  buyerPinGiven,
  exportHasShipTo,
  exportShipToInIndia,
  exportShipToHasPin,
  exportDispatchInIndia,
  exportDispatchHasPin,
  documentNotTooOld,

  // Places that a request by IRN adds to the invoice, judged as 2.4 to 2.6 judge those of an invoice
  ownPlacesInStates,
  ownPinsExist,
  ownPinsInStates,
];
