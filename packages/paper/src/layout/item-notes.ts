import type { Fields } from '../fields.ts';
import { grouped, groupedAmount } from '../grouping.ts';
import { country } from './code-names.ts';

/** Whatever an item says beside its columns, in one text; undefined when it says nothing more. */
export function itemNotes(item: Fields): string | undefined {
  const notes = [
    ...amountNotes(item),
    ...textNotes(item),
    ...batchNotes(item.fields('BchDtls')),
    ...item.list('AttribDtls').map(attributeNote),
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : notes.join('; ');
}

const isZero = (lexeme: string): boolean => !/[1-9]/.test(lexeme);

function noteOf(label: string, shown: (lexeme: string) => string, lexeme: string | undefined) {
  return lexeme === undefined || isZero(lexeme) ? undefined : `${label} ${shown(lexeme)}`;
}

function amountNotes(item: Fields): (string | undefined)[] {
  const amount = (label: string, name: string) => noteOf(label, groupedAmount, item.number(name));
  const gross = item.number('TotAmt');
  const differs = gross !== undefined && groupedAmount(gross) !== assessable(item);
  return [
    noteOf('Free quantity', grouped, item.number('FreeQty')),
    differs ? amount('Gross amount', 'TotAmt') : undefined,
    amount('Pre-tax value', 'PreTaxVal'),
    amount(withRate('Cess', item.number('CesRt')), 'CesAmt'),
    amount('Cess, not ad valorem', 'CesNonAdvlAmt'),
    amount(withRate('State cess', item.number('StateCesRt')), 'StateCesAmt'),
    amount('State cess, not ad valorem', 'StateCesNonAdvlAmt'),
    amount('Other charges', 'OthChrg'),
  ];
}

const assessable = (item: Fields): string => groupedAmount(item.number('AssAmt') ?? '');

const withRate = (label: string, rate: string | undefined): string =>
  rate === undefined ? label : `${label} ${grouped(rate)} %`;

function textNotes(item: Fields): (string | undefined)[] {
  const note = (label: string, text: string | undefined) =>
    text === undefined ? undefined : `${label} ${text}`;
  return [
    note('Barcode', item.text('Barcde')),
    note('Serial no.', item.text('PrdSlNo')),
    note('Order line', item.text('OrdLineRef')),
    note('Origin', country(item.text('OrgCntry'))),
  ];
}

function batchNotes(batch: Fields): (string | undefined)[] {
  const name = batch.text('Nm');
  if (name === undefined) return [];
  const expiry = batch.text('ExpDt');
  const warranty = batch.text('WrDt');
  return [
    `Batch no. ${name}`,
    expiry === undefined ? undefined : `expires ${expiry}`,
    warranty === undefined ? undefined : `warranty until ${warranty}`,
  ];
}

function attributeNote(attribute: Fields): string | undefined {
  const name = attribute.text('Nm');
  const value = attribute.text('Val');
  if (name === undefined) return value;
  return value === undefined ? name : `${name}: ${value}`;
}
