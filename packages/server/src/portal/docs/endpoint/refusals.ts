import {
  check,
  type ErrorDetail,
  exampleInvoice,
  type InfoDetail,
  IrpError,
  refusal,
} from '@openirp/core';
import { exampleIrn } from '../../../endpoints/answer-fields.ts';
import { problemReply } from '../../../wire/problem.ts';
import type { Refused, WireReply } from '../../../wire/request.ts';
import { errorReply } from '../../../wire/respond.ts';
import { html, type Markup } from '../../html.ts';
import { copyable } from '../../parts/copyable.ts';
import type { Visit } from '../../visit.ts';
import { sentence } from '../inline.ts';
import type { Documented } from './documented.ts';
import { exampleRequestId, pretty } from './http-text.ts';

const duplicate: InfoDetail = {
  InfCd: 'DUPIRN',
  Desc: { AckNo: 112610000000001, AckDt: '2026-08-14 15:12:39', Irn: exampleIrn },
};

/** What each call is refused with in the examples; the texts are those that the portal answers. */
const examples: Readonly<Record<string, () => IrpError>> = {
  auth: () => refusal('1008'),
  'generate-irn': () => new IrpError(brokenInvoice()),
  'cancel-irn': () => refusal('2270'),
  'get-irn': () => refusal('2148'),
  'get-irn-by-document': () => refusal('2154'),
  'rejected-irns': () => refusal('2218'),
  'generate-ewb': () => refusal('4002'),
  'get-ewb': () => refusal('4005'),
  'cancel-ewb': () => refusal('312'),
  'get-gstin': () => refusal('3001'),
  'sync-gstin': () => refusal('3028', ['29ZZIRX0001Z1ZX']),
};

/** What the portal's own check says of the example invoice with less tax than its rate. */
function brokenInvoice(): readonly ErrorDetail[] {
  const [item] = exampleInvoice.ItemList;
  const broken = { ...exampleInvoice, ItemList: [{ ...item, IgstAmt: 1500 }] };
  return check(JSON.stringify(broken)).violations;
}

/** What a refusal of the call looks like, in every form. */
export function refusalsSection(visit: Visit, one: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  const example = examples[one.endpoint.name]?.();
  if (example === undefined) return html`<p>${words.noRefusals}</p>\n<p>${words.refusalStatus}</p>`;
  const isEwb = one.version.envelope === 'ewb';
  const { irp, request } = visit;
  const reply = errorReply(example, request, irp.log, isEwb ? 'ewb' : 'einvoice');
  return html`<p>${words.refusalStatus}</p>
<h3>${isEwb ? words.refusalEwb : words.refusalEnvelope}</h3>
${copyable(visit, 'refusal', http(reply))}
${isEwb && opened(visit, reply)}
${one.endpoint.name === 'generate-irn' && duplicateAnswer(visit)}
<h3>${words.refusalProblem}</h3>
<p>${words.problemText}</p>
${copyable(visit, 'problem', problemText(visit, reply.refused!))}`;
}

const http = ({ status, contentType, body }: WireReply): string =>
  `HTTP/1.1 ${status}\nContent-Type: ${contentType}\nx-request-id: ${exampleRequestId}\n\n${body}`;

function opened(visit: Visit, { body }: WireReply): Markup {
  const { error } = JSON.parse(body) as { error: string };
  return html`<h3>${visit.messages.docs.endpoint.refusalEwbOpened}</h3>
${copyable(visit, 'refusal-opened', Buffer.from(error, 'base64').toString())}`;
}

/** A duplicate is refused with the registration that there is. */
function duplicateAnswer(visit: Visit): Markup {
  const { body } = errorReply(
    refusal('2150', [], [duplicate]),
    visit.request,
    visit.irp.log,
    'einvoice',
  );
  return html`<p>${sentence(visit, 'A document that is registered already is answered with its first registration:')}</p>
${copyable(visit, 'duplicate', pretty(JSON.parse(body)))}`;
}

function problemText(visit: Visit, refused: Refused): string {
  const reply = problemReply(refused, 200, exampleRequestId, visit.baseUrl);
  return http({ ...reply, body: pretty(JSON.parse(reply.body)) });
}
