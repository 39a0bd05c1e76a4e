import callerIsSellerOrOperator from './commerce/caller-is-seller-or-operator.ts';
import operatorCollectsTax from './commerce/operator-collects-tax.ts';
import operatorNamed from './commerce/operator-named.ts';
import operatorNotNamed from './commerce/operator-not-named.ts';
import readerIsSellerOrOperator from './commerce/reader-is-seller-or-operator.ts';
import reverseChargeB2bOrSez from './commerce/reverse-charge-b2b-or-sez.ts';
import reverseChargeNotForIsd from './commerce/reverse-charge-not-for-isd.ts';
import reverseChargeYOrN from './commerce/reverse-charge-y-or-n.ts';
import dateInCalendar from './document/date-in-calendar.ts';
import dateNotInFuture from './document/date-not-in-future.ts';
import dateNotTooEarly from './document/date-not-too-early.ts';
import dateWellFormed from './document/date-well-formed.ts';
import periodEndInCalendar from './document/period-end-in-calendar.ts';
import periodInOrder from './document/period-in-order.ts';
import periodStartInCalendar from './document/period-start-in-calendar.ts';
import referenceDatesInCalendar from './document/reference-dates-in-calendar.ts';
import reportedInTimeFrom10Crore from './document/reported-in-time-from-10-crore.ts';
import reportedInTimeFrom100Crore from './document/reported-in-time-from-100-crore.ts';
import documentTypeRegistrable from './document/type-registrable.ts';
import buyerAlreadyRegistered from './gstin/buyer-already-registered.ts';
import buyerConfirmed from './gstin/buyer-confirmed.ts';
import buyerDeregistrationKnown from './gstin/buyer-deregistration-known.ts';
import buyerGenuine from './gstin/buyer-genuine.ts';
import buyerNotInactive from './gstin/buyer-not-inactive.ts';
import buyerNotYetDeregistered from './gstin/buyer-not-yet-deregistered.ts';
import buyerRegisteredInTime from './gstin/buyer-registered-in-time.ts';
import buyerRegistrationKnown from './gstin/buyer-registration-known.ts';
import cancellerActiveOrSuspended from './gstin/canceller-active-or-suspended.ts';
import gstinsGenuine2020 from './gstin/gstins-genuine-2020.ts';
import operatorGenuine from './gstin/operator-genuine.ts';
import sellerActive from './gstin/seller-active.ts';
import sellerGenuine from './gstin/seller-genuine.ts';
import sellerGstinGiven from './gstin/seller-gstin-given.ts';
import sellerIsCaller from './gstin/seller-is-caller.ts';
import sellerIsNotBuyer from './gstin/seller-is-not-buyer.ts';
import sellerMaySupply from './gstin/seller-may-supply.ts';
import sellerNotInactive from './gstin/seller-not-inactive.ts';
import sellerNotInactive2021 from './gstin/seller-not-inactive-2021.ts';
import sellerNotSez from './gstin/seller-not-sez.ts';
import sellerNotUrp from './gstin/seller-not-urp.ts';
import sellerRegisteredInTime from './gstin/seller-registered-in-time.ts';
import shipToActive from './gstin/ship-to-active.ts';
import shipToGenuine from './gstin/ship-to-genuine.ts';
import shipToRegisteredInTime from './gstin/ship-to-registered-in-time.ts';
import atLeastOneItem from './items/at-least-one.ts';
import goodsAndServicesApart from './items/goods-and-services-apart.ts';
import grossIsQuantityTimesPrice from './items/gross-is-quantity-times-price.ts';
import gstRateNotified from './items/gst-rate-notified.ts';
import hsnDigitsForTurnover from './items/hsn-digits-for-turnover.ts';
import hsnFitsServiceFlag from './items/hsn-fits-service-flag.ts';
import hsnInTariff from './items/hsn-in-tariff.ts';
import hsnKnown from './items/hsn-known.ts';
import notTooManyItems from './items/not-too-many.ts';
import quantityOfGoods from './items/quantity-of-goods.ts';
import serialNumbersUnique from './items/serial-numbers-unique.ts';
import taxableIsGrossLessDiscount from './items/taxable-is-gross-less-discount.ts';
import unitInMaster from './items/unit-in-master.ts';
import unitOfGoods from './items/unit-of-goods.ts';
import cessAtRate from './line-amounts/cess-at-rate.ts';
import cgstSgstAtRate from './line-amounts/cgst-sgst-at-rate.ts';
import igstAtRate from './line-amounts/igst-at-rate.ts';
import itemTotal from './line-amounts/item-total.ts';
import stateCessAtRate from './line-amounts/state-cess-at-rate.ts';
import stateCessHasRate from './line-amounts/state-cess-has-rate.ts';
import stateCessRateHasAmount from './line-amounts/state-cess-rate-has-amount.ts';
import taxAtRateUnderAnyHead from './line-amounts/tax-at-rate-under-any-head.ts';
import buyerPinExists from './place/buyer-pin-exists.ts';
import buyerPinGiven from './place/buyer-pin-given.ts';
import buyerPinGiven2026 from './place/buyer-pin-given-2026.ts';
import buyerPinInState from './place/buyer-pin-in-state.ts';
import buyerStateAsGstin from './place/buyer-state-as-gstin.ts';
import buyerStateKnown from './place/buyer-state-known.ts';
import dispatchPinExists from './place/dispatch-pin-exists.ts';
import dispatchPinInState from './place/dispatch-pin-in-state.ts';
import dispatchStateKnown from './place/dispatch-state-known.ts';
import distancePinsKnown from './place/distance-pins-known.ts';
import exportBuyerAbroad from './place/export-buyer-abroad.ts';
import exportPosAbroad from './place/export-pos-abroad.ts';
import exportRecipientPosAbroad from './place/export-recipient-pos-abroad.ts';
import pinsInState2020 from './place/pins-in-state-2020.ts';
import posInIndia from './place/pos-in-india.ts';
import posKnown from './place/pos-known.ts';
import sellerPinExists from './place/seller-pin-exists.ts';
import sellerPinGiven2026 from './place/seller-pin-given-2026.ts';
import sellerPinInState from './place/seller-pin-in-state.ts';
import sellerStateAsGstin from './place/seller-state-as-gstin.ts';
import sellerStateKnown from './place/seller-state-known.ts';
import shipPinExists from './place/ship-pin-exists.ts';
import shipPinInState from './place/ship-pin-in-state.ts';
import shipStateKnown from './place/ship-state-known.ts';
import statesHavePins from './place/states-have-pins.ts';
import bothPlacesFilledIn from './references/both-places-filled-in.ts';
import buyerPinAndStateGiven from './references/buyer-pin-and-state-given.ts';
import dispatchDetailsFilledIn from './references/dispatch-details-filled-in.ts';
import exportDetailsGiven from './references/export-details-given.ts';
import exportLeavesFromIndianPort from './references/export-leaves-from-indian-port.ts';
import locationsGiven from './references/locations-given.ts';
import noDispatchDetailsInShipTo from './references/no-dispatch-details-in-ship-to.ts';
import noOriginalOnInvoice from './references/no-original-on-invoice.ts';
import noPlacesInRegularTrade from './references/no-places-in-regular-trade.ts';
import noShipDetailsInDispatchFrom from './references/no-ship-details-in-dispatch-from.ts';
import originalNamedOnNote from './references/original-named-on-note.ts';
import shipDetailsFilledIn from './references/ship-details-filled-in.ts';
import shipToGstinGiven from './references/ship-to-gstin-given.ts';
import shipToStateIsPlaceOfSupply from './references/ship-to-state-is-place-of-supply.ts';
import tradeNamesGiven from './references/trade-names-given.ts';
import type { Rule } from './rule.ts';
import buyerIsSez from './supply/buyer-is-sez.ts';
import buyerNotSez from './supply/buyer-not-sez.ts';
import buyerNotUrp from './supply/buyer-not-urp.ts';
import currencyKnown from './supply/currency-known.ts';
import deemedExportBuyerNotUrp from './supply/deemed-export-buyer-not-urp.ts';
import deemedExportBuyerType from './supply/deemed-export-buyer-type.ts';
import destinationKnown from './supply/destination-known.ts';
import exportBuyerNotUrp2020 from './supply/export-buyer-not-urp-2020.ts';
import exportBuyerType from './supply/export-buyer-type.ts';
import exportBuyerUrp from './supply/export-buyer-urp.ts';
import exportChargesIgstOnly from './supply/export-charges-igst-only.ts';
import exportNotIntraState from './supply/export-not-intra-state.ts';
import exportPaymentChosen from './supply/export-payment-chosen.ts';
import originKnown from './supply/origin-known.ts';
import portKnown from './supply/port-known.ts';
import sezChargesIgstOnly from './supply/sez-charges-igst-only.ts';
import sezDeveloperChargesIgstOnly from './supply/sez-developer-charges-igst-only.ts';
import cgstEqualsSgst from './tax-heads/cgst-equals-sgst.ts';
import cgstSgstGivenIntraState from './tax-heads/cgst-sgst-given-intra-state.ts';
import igstGivenInterState from './tax-heads/igst-given-inter-state.ts';
import igstOnIntraForHomeSupplies from './tax-heads/igst-on-intra-for-home-supplies.ts';
import igstOnIntraInSellersState from './tax-heads/igst-on-intra-in-sellers-state.ts';
import igstOnIntraWithReverseCharge from './tax-heads/igst-on-intra-with-reverse-charge.ts';
import igstOnIntraYesOrNo from './tax-heads/igst-on-intra-yes-or-no.ts';
import noCgstSgstInterState from './tax-heads/no-cgst-sgst-inter-state.ts';
import noIgstIntraState from './tax-heads/no-igst-intra-state.ts';
import assessableValue from './totals/assessable-value.ts';
import cessValue from './totals/cess-value.ts';
import cgstValue from './totals/cgst-value.ts';
import discountBelowInvoiceValue from './totals/discount-below-invoice-value.ts';
import igstValue from './totals/igst-value.ts';
import invoiceValue from './totals/invoice-value.ts';
import nonAdValoremCessWithinCess from './totals/non-ad-valorem-cess-within-cess.ts';
import otherCharges from './totals/other-charges.ts';
import sgstValue from './totals/sgst-value.ts';
import stateCessValue from './totals/state-cess-value.ts';

/**
 * Every rule, in the published order in which violations are reported. The numbers are the sections
 * of the validations.
 */
export const rules: readonly Rule[] = [
  // 1. GSTINs
  sellerGstinGiven,
  sellerNotUrp,
  sellerGenuine,
  buyerGenuine,
  shipToGenuine,
  operatorGenuine,
  gstinsGenuine2020,
  sellerActive,
  sellerNotInactive,
  sellerNotInactive2021,
  buyerConfirmed,
  buyerNotInactive,
  buyerDeregistrationKnown,
  buyerRegistrationKnown,
  buyerNotYetDeregistered,
  buyerAlreadyRegistered,
  shipToActive,
  sellerRegisteredInTime,
  buyerRegisteredInTime,
  shipToRegisteredInTime,
  cancellerActiveOrSuspended,
  sellerIsNotBuyer,
  sellerNotSez,
  sellerMaySupply,
  sellerIsCaller,

  // 2. States, PIN codes, place of supply
  sellerStateAsGstin,
  buyerStateAsGstin,
  sellerStateKnown,
  buyerStateKnown,
  dispatchStateKnown,
  shipStateKnown,
  sellerPinGiven2026,
  buyerPinGiven,
  buyerPinGiven2026,
  sellerPinExists,
  buyerPinExists,
  dispatchPinExists,
  shipPinExists,
  sellerPinInState,
  buyerPinInState,
  dispatchPinInState,
  shipPinInState,
  pinsInState2020,
  distancePinsKnown,
  statesHavePins,
  posInIndia,
  posKnown,
  exportPosAbroad,
  exportRecipientPosAbroad,
  exportBuyerAbroad,

  // 3. Supply types
  buyerNotUrp,
  deemedExportBuyerNotUrp,
  buyerNotSez,
  buyerIsSez,
  deemedExportBuyerType,
  exportBuyerUrp,
  exportBuyerType,
  exportBuyerNotUrp2020,
  exportPaymentChosen,
  exportChargesIgstOnly,
  exportNotIntraState,
  sezChargesIgstOnly,
  sezDeveloperChargesIgstOnly,
  portKnown,
  destinationKnown,
  originKnown,
  currencyKnown,

  // 4. Intra- or inter-state
  noIgstIntraState,
  cgstSgstGivenIntraState,
  noCgstSgstInterState,
  igstGivenInterState,
  cgstEqualsSgst,
  igstOnIntraYesOrNo,
  igstOnIntraInSellersState,
  igstOnIntraForHomeSupplies,
  igstOnIntraWithReverseCharge,

  // 5. Document
  documentTypeRegistrable,
  dateWellFormed,
  dateInCalendar,
  dateNotInFuture,
  dateNotTooEarly,
  reportedInTimeFrom100Crore,
  reportedInTimeFrom10Crore,
  periodStartInCalendar,
  periodEndInCalendar,
  periodInOrder,
  referenceDatesInCalendar,

  // 6. Items
  atLeastOneItem,
  notTooManyItems,
  serialNumbersUnique,
  hsnKnown,
  hsnInTariff,
  hsnFitsServiceFlag,
  hsnDigitsForTurnover,
  quantityOfGoods,
  unitOfGoods,
  unitInMaster,
  gstRateNotified,
  grossIsQuantityTimesPrice,
  taxableIsGrossLessDiscount,
  goodsAndServicesApart,

  // 7. Amounts of a line
  cgstSgstAtRate,
  igstAtRate,
  cessAtRate,
  stateCessAtRate,
  stateCessHasRate,
  stateCessRateHasAmount,
  taxAtRateUnderAnyHead,
  itemTotal,

  // 8. Totals
  assessableValue,
  sgstValue,
  cgstValue,
  igstValue,
  cessValue,
  nonAdValoremCessWithinCess,
  stateCessValue,
  invoiceValue,
  discountBelowInvoiceValue,
  otherCharges,

  // 9. Reverse charge and e-commerce
  callerIsSellerOrOperator,
  operatorNamed,
  operatorCollectsTax,
  operatorNotNamed,
  readerIsSellerOrOperator,
  reverseChargeYOrN,
  reverseChargeB2bOrSez,
  reverseChargeNotForIsd,

  // 10 and 11. References to other documents, dispatch and shipping
  originalNamedOnNote,
  noOriginalOnInvoice,
  noPlacesInRegularTrade,
  noShipDetailsInDispatchFrom,
  noDispatchDetailsInShipTo,
  shipDetailsFilledIn,
  dispatchDetailsFilledIn,
  bothPlacesFilledIn,
  shipToGstinGiven,
  buyerPinAndStateGiven,
  tradeNamesGiven,
  locationsGiven,
  exportDetailsGiven,
  shipToStateIsPlaceOfSupply,
  exportLeavesFromIndianPort,
];

/** The rules that say whose document it is: asked before anything else is said about one. */
export const ownershipRules: readonly Rule[] = [callerIsSellerOrOperator, operatorNamed];
