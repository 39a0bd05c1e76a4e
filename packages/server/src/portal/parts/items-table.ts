import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { type JsonObject, objectsAt, textAt } from './members.ts';
import { type Column, table } from './table.ts';

/** An invoice may have a thousand. */
const itemsMax = 100;

/** Taxes, each with the total that has its name. */
const taxes = [
  ['IgstAmt', 'IgstVal'],
  ['CgstAmt', 'CgstVal'],
  ['SgstAmt', 'SgstVal'],
  ['CesAmt', 'CesVal'],
] as const;

/** The items of an invoice. */
export function itemsTable(visit: Visit, document: JsonObject): Markup {
  const words = visit.messages.document;
  const items = objectsAt(document, 'ItemList');
  const shown = items.slice(0, itemsMax);
  const more = items.length - shown.length;
  return html`<section><h3>${words.items}</h3>
${table(words.items, columns(visit, shown), shown)}
${more > 0 && html`<p>${words.moreItems(visit.format.number(String(more)))}</p>`}
</section>`;
}

function columns({ messages, format }: Visit, items: readonly JsonObject[]): Column<JsonObject>[] {
  const { columns: heads, values } = messages.document;
  const amount = (head: string, name: string): Column<JsonObject> => ({
    head,
    cell: (item) => rupeesIn(item, name, format),
    isNumeric: true,
  });
  // Only the taxes that there are: of four columns two are always empty.
  const charged = taxes.filter(([name]) => items.some((item) => Number(textAt(item, name)) > 0));
  return [
    { head: heads.number, cell: (item) => textAt(item, 'SlNo') },
    { head: heads.description, cell: (item) => textAt(item, 'PrdDesc'), isHead: true },
    { head: heads.hsn, cell: (item) => textAt(item, 'HsnCd') },
    { head: heads.quantity, cell: (item) => quantityOf(item, format), isNumeric: true },
    amount(heads.unitPrice, 'UnitPrice'),
    amount(heads.taxable, 'AssAmt'),
    { head: heads.rate, cell: (item) => textAt(item, 'GstRt'), isNumeric: true },
    ...charged.map(([name, total]) => amount(values[total], name)),
    amount(heads.total, 'TotItemVal'),
  ];
}

function quantityOf(item: JsonObject, format: Visit['format']): string | undefined {
  const quantity = textAt(item, 'Qty');
  return quantity && `${format.number(quantity)} ${textAt(item, 'Unit') ?? ''}`.trim();
}

function rupeesIn(item: JsonObject, name: string, format: Visit['format']): string | undefined {
  const lexeme = textAt(item, name);
  return lexeme === undefined ? undefined : format.rupees(lexeme);
}
