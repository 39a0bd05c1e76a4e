export { type CancelEwb, CancelEwbSchema, readCancelEwb } from './cancel.ts';
export { checkEwayBill } from './check.ts';
export { measurableRoute } from './distance.ts';
export {
  defaultEwayBillSettings,
  type EwayBillFacts,
  type EwayBillSettings,
  type TransporterStanding,
} from './facts.ts';
export { distanceInfo, refusalInfo } from './info.ts';
export { type EwayBillPreparation, type PreparedEwayBill, prepareEwayBill } from './prepare.ts';
export { type EwayBillRequest, requestByIrn, requestInInvoice } from './request.ts';
export type { EwayBillExample, EwayBillRule } from './rule.ts';
export { ewayBillRules } from './rules/index.ts';
export { type GenerateEwb, GenerateEwbSchema, generateEwbShape } from './schemas.ts';
export type { VehicleType } from './transport.ts';
export { validityOf, validTill } from './validity.ts';
