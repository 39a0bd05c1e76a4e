export { type Checked, check, type KnownFacts } from './check.ts';
export * from './diagnosis/index.ts';
export { EnvelopeError } from './envelope/envelope-error.ts';
export {
  appKeyOf,
  appKeyOfBytes,
  type Login,
  loginBodyV103,
  loginBodyV104,
} from './envelope/login.ts';
export { openAsServer, sealForServer } from './envelope/public-key.ts';
export { aesKey, open, Sek, seal, sekBytes } from './envelope/sek.ts';
export type { CatalogueEntry } from './errors/catalogue/entry.ts';
export { eInvoiceCodes, ewayBillCodes } from './errors/catalogue/index.ts';
export {
  type ErrorDetail,
  type Explanation,
  type InfoDetail,
  IrpError,
} from './errors/irp-error.ts';
export { detail, messageOf, refusal } from './errors/refuse.ts';
export * from './eway-bill/index.ts';
export * from './gstin.ts';
export { type Invoice, type InvoiceItem, InvoiceSchema } from './invoice/attributes.ts';
export { invoiceShape, parseInvoice } from './invoice/parse.ts';
export { type IrnParts, irnOf, isIrnShaped, upperCaseNumbersSince } from './irn.ts';
export * from './ist.ts';
export { JsonError } from './json/json.ts';
export { locate, type Span } from './json/locate.ts';
export { readJson } from './json/read.ts';
export { limits } from './limits.ts';
export {
  type Distance,
  defaultRoadFactor,
  estimatedKm,
  foldOffices,
  type HsnList,
  type HsnRow,
  type HsnStanding,
  hsnList,
  hsnTitle,
  isHeading,
  isState,
  type LargeMasters,
  largeMasters,
  type PinList,
  type PinOffice,
  pinList,
  type State,
  shippedMasters,
  stateByName,
  stateName,
  states,
} from './masters/index.ts';
export { decimalText, type Paise, scaled } from './money.ts';
export {
  type Change,
  type CodeReference,
  codeReference,
  type ExampleReference,
  ewayBillCodeReference,
  ewayBillRuleReference,
  type FieldReference,
  fieldReference,
  type MasterReference,
  masterReference,
  publishedSchema,
  type RuleReference,
  ruleReference,
} from './reference/index.ts';
export { remarkPattern } from './remark.ts';
export {
  type CellKind,
  type CellValue,
  type ColumnHead,
  cellText,
  type Gstr1,
  type Gstr1Feed,
  type Gstr1Summary,
  type Gstr1Table,
  gstr1Csv,
  gstr1Feed,
  gstr1Json,
  gstr1JsonParts,
  gstr1SummaryTable,
  gstr1TableCsv,
  gstr1Tables,
  type HsnSummary,
  type HsnTotal,
  type RegisteredDocument,
  type ReturnDocument,
  type ReturnPeriod,
  returnPeriod,
  type SummaryLine,
} from './returns/index.ts';
export { checkRules } from './rules/check.ts';
export { type Document, documentOf, gstinsOf } from './rules/document.ts';
export { exampleInvoice } from './rules/example-world.ts';
export { defaultRuleSettings, type Facts, type RuleSettings } from './rules/facts.ts';
export { ownershipRules, rules } from './rules/index.ts';
export type { Rule } from './rules/rule.ts';
export {
  type Taxpayer,
  type TaxpayerStatus,
  type TaxpayerType,
  taxpayerStatuses,
  taxpayerTypes,
} from './rules/taxpayer.ts';
export {
  type BreakOptions,
  type BrokenInvoice,
  breakableCodes,
  breakInvoice,
} from './sample/break-invoice.ts';
export { anySampleOptions, type SampleOptions } from './sample/options.ts';
export { type SampleInvoice, sampleInvoice } from './sample/sample-invoice.ts';
export {
  exampleWorld,
  type SampleParty,
  type SampleWorld,
  sampleParty,
} from './sample/world.ts';
export { type Read, type Shape, shape } from './shape/shape.ts';
export {
  assembleJws,
  certificatesIn,
  jwsHeader,
  jwsPayload,
  SignatureError,
  type Signer,
  signatureOf,
  signDocument,
  signingInput,
  thumbprint,
  type VerifiedDocument,
  verifyDocument,
} from './signed/jws.ts';
export { type Acknowledgement, signedInvoiceData, signedQrData } from './signed/signed-invoice.ts';
export * from './workbench/index.ts';
