import type { Content } from 'pdfmake/interfaces.js';
import type { Fields } from '../fields.ts';
import { pairs, section, tableSection } from './blocks.ts';

/** Remarks, earlier documents, contracts, and documents that belong to the invoice. */
export const references = (invoice: Fields): Content[] => [
  ...remarks(invoice.fields('RefDtls')),
  ...precedingDocuments(invoice.fields('RefDtls').list('PrecDocDtls')),
  ...contracts(invoice.fields('RefDtls').list('ContrDtls')),
  ...additionalDocuments(invoice.list('AddlDocDtls')),
];

function remarks(details: Fields): Content[] {
  const text = details.text('InvRm');
  return text === undefined ? [] : [section('References', pairs([['Remarks', text]], 86))];
}

const precedingDocuments = (documents: readonly Fields[]): Content[] =>
  tableSection({
    title: 'Preceding documents',
    columns: ['Document No.', 'Date', 'Other reference'],
    widths: ['*', '*', '*'],
    rows: documents.map((one) => [one.text('InvNo'), one.text('InvDt'), one.text('OthRefNo')]),
  });

const contracts = (list: readonly Fields[]): Content[] =>
  tableSection({
    title: 'Contracts and orders',
    columns: [
      'Purchase order',
      'Receipt advice',
      'Contract',
      'Tender or lot',
      'Project',
      'Other reference',
    ],
    widths: ['*', '*', '*', '*', '*', '*'],
    rows: list.map((one) => [
      dated(one.text('PORefr'), one.text('PORefDt')),
      dated(one.text('RecAdvRefr'), one.text('RecAdvDt')),
      one.text('ContrRefr'),
      one.text('TendRefr'),
      one.text('ProjRefr'),
      one.text('ExtRefr'),
    ]),
  });

function dated(number: string | undefined, date: string | undefined): string | undefined {
  if (date === undefined) return number;
  return number === undefined ? `of ${date}` : `${number} of ${date}`;
}

const additionalDocuments = (documents: readonly Fields[]): Content[] =>
  tableSection({
    title: 'Additional documents',
    columns: ['Information', 'Address', 'Attached'],
    widths: ['*', '*', 110],
    rows: documents.map((one) => [one.text('Info'), one.text('Url'), attached(one.text('Docs'))]),
  });

/** A document in base64 says nothing on paper: only that it is there. */
const attached = (base64: string | undefined): string | undefined =>
  base64 === undefined ? undefined : `in the signed invoice: ${base64.length} characters of Base64`;
