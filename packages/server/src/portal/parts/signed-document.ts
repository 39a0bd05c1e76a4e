import { type Day, parseDocumentDate, parseIstDateTime, stateName } from '@openirp/core';
import type { DocumentKind } from '../../verification/verification.ts';
import { html, type Markup } from '../html.ts';
import type { Messages } from '../messages/index.ts';
import type { Visit } from '../visit.ts';
import { allFields } from './all-fields.ts';
import { code, type Fact, facts } from './facts.ts';
import { itemsTable } from './items-table.ts';
import { documentIn, type JsonObject, objectAt, textAt } from './members.ts';

/** Of a document that cannot be read, so much is shown. */
const textCharsMax = 10_000;

/** A signed invoice or QR code in full, to be read by people. */
export function signedDocument(visit: Visit, kind: DocumentKind, data: string): Markup {
  const document = documentIn(data);
  if (document === undefined) return html`<pre>${data.slice(0, textCharsMax)}</pre>`;
  if (kind === 'invoice') return invoice(visit, document);
  if (kind === 'qr-code') {
    return html`${facts(qrFacts(visit, document))}${allFields(visit, document)}`;
  }
  return allFields(visit, document);
}

function invoice(visit: Visit, document: JsonObject): Markup {
  const words = visit.messages.document;
  return html`${facts(invoiceFacts(visit, document))}
<div class="columns">
${party(visit, words.seller, objectAt(document, 'SellerDtls'))}
${party(visit, words.buyer, objectAt(document, 'BuyerDtls'))}
${party(visit, words.dispatchFrom, objectAt(document, 'DispDtls'))}
${party(visit, words.shipTo, objectAt(document, 'ShipDtls'))}
</div>
${itemsTable(visit, document)}
${totals(visit, objectAt(document, 'ValDtls'))}
${allFields(visit, document)}`;
}

function invoiceFacts(visit: Visit, document: JsonObject): Fact[] {
  const words = visit.messages.document;
  const head = objectAt(document, 'DocDtls');
  return [
    [words.irn, coded(textAt(document, 'Irn'))],
    [words.ackNo, coded(textAt(document, 'AckNo'))],
    [words.ackDate, instantAt(visit, document, 'AckDt')],
    [words.document, documentName(words, textAt(head, 'Typ'), textAt(head, 'No'))],
    [words.documentDate, dayAt(visit, head, 'Dt')],
    [words.supplyType, textAt(objectAt(document, 'TranDtls'), 'SupTyp')],
    [words.invoiceValue, rupeesAt(visit, objectAt(document, 'ValDtls'), 'TotInvVal')],
  ];
}

function qrFacts(visit: Visit, document: JsonObject): Fact[] {
  const words = visit.messages.document;
  return [
    [words.irn, coded(textAt(document, 'Irn'))],
    [words.ackDate, instantAt(visit, document, 'IrnDt')],
    [words.document, documentName(words, textAt(document, 'DocTyp'), textAt(document, 'DocNo'))],
    [words.documentDate, dayAt(visit, document, 'DocDt')],
    [`${words.seller}, ${words.gstin}`, coded(textAt(document, 'SellerGstin'))],
    [`${words.buyer}, ${words.gstin}`, coded(textAt(document, 'BuyerGstin'))],
    [words.itemCount, textAt(document, 'ItemCnt')],
    [words.mainHsn, textAt(document, 'MainHsnCode')],
    [words.invoiceValue, rupeesAt(visit, document, 'TotInvVal')],
  ];
}

function party(visit: Visit, title: string, details: JsonObject | undefined): Markup | string {
  if (details === undefined) return '';
  const words = visit.messages.document;
  const at = (name: string) => textAt(details, name);
  const names = new Set(
    [at('LglNm') ?? at('Nm'), at('TrdNm')].filter((name) => name !== undefined),
  );
  const place = [at('Loc'), at('Pin'), stateOf(at('Stcd'))].filter((part) => part !== undefined);
  const lines = [...names, at('Addr1'), at('Addr2'), place.join(', ')].filter(Boolean);
  const supply = stateOf(at('Pos'));
  return html`<section class="party"><h3>${title}</h3>
<p>${lines.map((line) => html`${line}<br>`)}</p>
${facts([
  [words.gstin, coded(at('Gstin'))],
  [words.placeOfSupply, supply],
])}
</section>`;
}

function totals(visit: Visit, values: JsonObject | undefined): Markup {
  const { values: names, totals: title } = visit.messages.document;
  const rows = Object.entries(names).map(
    ([name, words]): Fact => [words, rupeesAt(visit, values, name)],
  );
  return html`<section><h3>${title}</h3><div class="totals">${facts(rows)}</div></section>`;
}

/** `Credit note CN/12` */
export function documentName({ types }: Messages['document'], type = '', number = ''): string {
  const name = type in types ? types[type as keyof typeof types] : type;
  return `${name} ${number}`.trim();
}

const coded = (text: string | undefined): Markup | undefined =>
  text === undefined ? undefined : code(text);

/** `29 Karnataka` */
const stateOf = (stateCode: string | undefined): string | undefined =>
  stateCode && `${stateCode} ${stateName(stateCode) ?? ''}`.trim();

function dayAt(
  { format }: Visit,
  holder: JsonObject | undefined,
  name: string,
): string | undefined {
  const text = textAt(holder, name);
  const day: Day | undefined = text && parseDocumentDate(text);
  return day === undefined ? text : format.day(day);
}

function instantAt({ format }: Visit, holder: JsonObject, name: string): string | undefined {
  const text = textAt(holder, name);
  const instant = text === undefined ? undefined : parseIstDateTime(text);
  return instant === undefined ? text : format.instant(instant);
}

function rupeesAt(
  { format }: Visit,
  holder: JsonObject | undefined,
  name: string,
): string | undefined {
  const lexeme = textAt(holder, name);
  return lexeme === undefined ? undefined : format.rupees(lexeme);
}
