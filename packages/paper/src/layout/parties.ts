import type { Content, ContentStack, TableCell } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import { look, section, wrapping } from './blocks.ts';
import { state } from './code-names.ts';
import { fontSize, ink } from './page.ts';

const placeAbroad = '96';

/** Supplier and recipient; below them where the goods leave from and where they go, if named. */
export function parties(invoice: Fields): Content {
  const rows: TableCell[][] = [
    [
      party('Supplier', invoice.fields('SellerDtls')),
      party('Recipient', invoice.fields('BuyerDtls')),
    ],
  ];
  const others = [
    party('Dispatch from', invoice.fields('DispDtls')),
    party('Ship to', invoice.fields('ShipDtls')),
  ].filter(({ stack }) => stack.length > 0);
  if (others.length > 0) rows.push([others[0]!, others[1] ?? { text: '' }]);
  return section('Parties', {
    table: { widths: ['*', '*'], body: rows },
    layout: look('sideBySide'),
  });
}

/** Who and where; an empty stack for a party that is not named. */
function party(role: string, fields: Fields): ContentStack {
  if (fields.isEmpty) return { stack: [] };
  const name = fields.text('LglNm') ?? fields.text('Nm') ?? '';
  const lines = [
    tradeName(fields),
    fields.text('Addr1'),
    fields.text('Addr2'),
    placeLine(fields),
    contactLine(fields),
  ].filter((line) => line !== undefined);
  return {
    stack: [
      { text: role, color: ink.quiet, fontSize: fontSize.label },
      { ...wrapping(name), bold: true, fontSize: fontSize.party },
      ...gstinLine(fields),
      ...lines.map(wrapping),
    ],
  };
}

function tradeName(fields: Fields): string | undefined {
  const name = fields.text('TrdNm');
  return name === fields.text('LglNm') ? undefined : name;
}

function gstinLine(fields: Fields): Content[] {
  const gstin = fields.text('Gstin');
  if (gstin === undefined) return [];
  const shown = gstin === 'URP' ? 'URP (unregistered person)' : gstin;
  return [{ text: ['GSTIN ', { text: shown, bold: true }] }];
}

/** Location, state and PIN code; the one that stands for "none" is left out. */
function placeLine(fields: Fields): string {
  const code = fields.text('Stcd');
  const pin = code === placeAbroad ? undefined : fields.number('Pin');
  const place = [fields.text('Loc'), pin].filter((part) => part !== undefined).join(' ');
  return [place, state(code)].filter((part) => part !== undefined && part !== '').join(', ');
}

function contactLine(fields: Fields): string | undefined {
  const phone = fields.text('Ph');
  const parts = [phone === undefined ? undefined : `Tel. ${phone}`, fields.text('Em')];
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? undefined : given.join(', ');
}
