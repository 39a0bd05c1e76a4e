/*
 * The definitions as plain data, for pages: the files under docs/reference and a portal's pages show
 * the same.
 */
export type { Change } from './changes.ts';
export { type CodeReference, codeReference, ewayBillCodeReference } from './codes.ts';
export { ewayBillRuleReference } from './eway-bill-rules.ts';
export { type FieldReference, fieldReference } from './fields.ts';
export { publishedSchema } from './json-schema.ts';
export { type MasterReference, masterReference } from './masters.ts';
export { type ExampleReference, type RuleReference, ruleReference } from './rules.ts';
