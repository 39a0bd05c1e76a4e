import { gstinCheckCharacter } from '../gstin.ts';
import { exported, intraState, sezSupply } from '../rules/example-world.ts';
import type { Example } from '../rules/rule.ts';

/** A change of the example invoice that raises a code and no other. */
export interface Breaker {
  readonly code: string;
  readonly name: string;
  readonly example: Example;
}

/** A GSTIN of Andhra Pradesh before its division, whose code is withdrawn. */
const stem = '28ZZIRX0016Z1Z';
const inOldAndhra = stem + gstinCheckCharacter(stem);

/*
 * Breakers beside the rules' own examples: where an example drags another code along, where a
 * smaller change does, and for the schema, which has no examples.
 */

/** Examples of rules, each with the smallest change that silences the other code. */
const compensated: readonly Breaker[] = [
  {
    code: '2174',
    // Notes need not charge what the rate asks for, so the missing IGST is no fault of its own.
    name: 'CGST and SGST across a state border, on a credit note',
    example: {
      invoice: {
        DocDtls: { Typ: 'CRN' },
        ItemList: [{ IgstAmt: null, CgstAmt: 900, SgstAmt: 900 }],
        ValDtls: { IgstVal: null, CgstVal: 900, SgstVal: 900 },
      },
    },
  },
  {
    code: '2174',
    // The same amount twice, and so little that every total still holds it.
    name: 'CGST and SGST beside IGST',
    example: { invoice: { ItemList: [{ CgstAmt: 0.5, SgstAmt: 0.5 }] } },
  },
  {
    code: '2180',
    name: 'CGST and SGST beside IGST on an export',
    example: { invoice: exported({ ItemList: [{ CgstAmt: 0.5, SgstAmt: 0.5 }] }) },
  },
  {
    code: '2237',
    name: 'CGST and SGST beside IGST on a supply to a zone',
    example: { invoice: sezSupply({ ItemList: [{ CgstAmt: 0.5, SgstAmt: 0.5 }] }) },
  },
  {
    code: '2258',
    // Not in Maharashtra, which is the place of supply: the supply would turn intra-state.
    name: 'a GSTIN of Karnataka in Goa',
    example: { invoice: { SellerDtls: { Stcd: '30', Pin: 403001 } } },
  },
  {
    code: '2259',
    // With a GSTIN of the same state, so that state and GSTIN agree.
    name: 'a supplier in Andhra Pradesh before its division',
    example: {
      invoice: { SellerDtls: { Gstin: inOldAndhra, Stcd: '28', Pin: 520001 } },
      caller: inOldAndhra,
      taxpayers: { [inOldAndhra]: {} },
    },
  },
  {
    code: '2260',
    // With a GSTIN of the same state, so that state and GSTIN agree.
    name: 'a buyer in Andhra Pradesh before its division',
    example: {
      invoice: { BuyerDtls: { Gstin: inOldAndhra, Stcd: '28', Pin: 520001 } },
      taxpayers: { [inOldAndhra]: {} },
    },
  },
];

/** Amounts just outside their window, so little that nothing else takes offence. */
const smaller: readonly Breaker[] = [
  {
    code: '2182',
    name: 'a total one paisa above its window',
    example: { invoice: { ValDtls: { AssVal: 10001.01 } } },
  },
  {
    code: '2185',
    name: 'a total one paisa above its window',
    example: { invoice: { ValDtls: { IgstVal: 1801.01 } } },
  },
  {
    code: '2186',
    name: 'a total of cess where no line has any',
    example: { invoice: { ValDtls: { CesVal: 1.01 } } },
  },
  {
    code: '2187',
    name: 'a total of state cess where no line has any',
    example: { invoice: { ValDtls: { StCesVal: 1.01 } } },
  },
  {
    code: '2189',
    name: 'a total one paisa above its window',
    example: { invoice: { ValDtls: { TotInvVal: 11801.01 } } },
  },
  {
    code: '2193',
    name: 'a discount left out',
    example: { invoice: { ItemList: [{ Discount: null }] } },
  },
  {
    code: '2194',
    name: 'a line total one paisa above its window',
    example: { invoice: { ItemList: [{ TotItemVal: 11801.01 }] } },
  },
  {
    code: '2234',
    name: 'halves of the tax one paisa above their window',
    example: {
      invoice: intraState({ ItemList: [{ CgstAmt: 901.01, SgstAmt: 901.01, TotItemVal: 11801 }] }),
    },
  },
  {
    code: '2235',
    name: 'a tax one paisa above its window',
    example: { invoice: { ItemList: [{ IgstAmt: 1801.01 }] } },
  },
  {
    code: '2240',
    name: 'a rate of which the tax is as good as the same',
    example: { invoice: { ItemList: [{ GstRt: 18.01 }] } },
  },
  {
    code: '2241',
    name: 'neither half of the tax',
    example: {
      invoice: intraState({
        ItemList: [{ CgstAmt: null, SgstAmt: null, TotItemVal: 10000 }],
        ValDtls: { CgstVal: null, SgstVal: null, TotInvVal: 10000 },
      }),
    },
  },
  {
    code: '2267',
    name: 'an amount without a rate',
    example: { invoice: { ItemList: [{ StateCesAmt: 1.01 }] } },
  },
];

const ofTheSchema: readonly Breaker[] = [
  {
    code: '5002',
    name: 'a PIN code sent as text',
    example: { invoice: { SellerDtls: { Pin: '560001' } } },
  },
];

export const ownBreakers: readonly Breaker[] = [...compensated, ...smaller, ...ofTheSchema];
