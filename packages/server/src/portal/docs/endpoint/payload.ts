import { publishedSchema } from '@openirp/core';
import type { Node } from '../../../openapi/published.ts';
import { html, type Markup, nothing } from '../../html.ts';
import { copyable } from '../../parts/copyable.ts';
import type { Visit } from '../../visit.ts';
import { sentence } from '../inline.ts';
import { endpointPath } from '../shelf.ts';
import type { Documented, Message } from './documented.ts';
import { fieldTable } from './fields.ts';
import { answerText, pretty, requestText } from './http-text.ts';

/** Schemas up to this many characters are shown whole. */
const shownCharsMax = 12_000;

/** Every field of the request. */
export function payloadSection(visit: Visit, { request }: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  if (request === undefined) return html`<p>${words.noBody}</p>`;
  return html`<h3>${words.envelope}</h3>
${fieldTable(visit, words.envelope, request.body.schema, request.body.example)}
<h3>${words.plain}</h3>
${about(visit, request)}
${fieldTable(visit, words.plain, request.schema, request.example)}`;
}

/** The schema of the request, and those of both directions to be kept. */
export function schemaSection(visit: Visit, one: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  const base = endpointPath(one.endpoint.name, one.name);
  const schema = requestSchema(one);
  return html`<p>${words.schemaText}</p>
<ul class="bare">
${schema && html`<li><a href="${base}/schema.json">${words.schemaDownload}</a></li>`}
<li><a href="${base}/answer-schema.json">${words.answerSchemaDownload}</a></li>
</ul>
${schema && shown(visit, schema)}`;
}

function shown(visit: Visit, schema: Node): Markup {
  const words = visit.messages.docs.endpoint;
  const whole = pretty(schema);
  const isShort = whole.length <= shownCharsMax;
  const text = isShort ? whole : pretty(upperLevels(schema, 2));
  return html`<details><summary>${isShort ? words.schemaShow : words.schemaShowTop}</summary>
${copyable(visit, 'schema-text', text)}</details>`;
}

/** A schema whose members below a depth are left out. */
function upperLevels({ properties, items, ...node }: Node, depth: number): Node {
  if (items !== undefined) return { ...node, items: upperLevels(items as Node, depth - 1) };
  if (properties === undefined) return node;
  if (depth === 0) return { ...node, properties: { $comment: '…' } };
  const members = Object.entries(properties as Record<string, Node>);
  const told = members.map(([name, member]) => [name, upperLevels(member, depth - 1)]);
  return { ...node, properties: Object.fromEntries(told) };
}

/** The schema of the request as a document of its own. */
export function requestSchema({ endpoint, name, request }: Documented): Node | undefined {
  if (request === undefined) return undefined;
  return endpoint.name === 'generate-irn'
    ? publishedSchema()
    : asDocument(`${endpoint.name}-${name}.schema.json`, request.published);
}

/** The schema of the answer as a document of its own. */
export const answerSchema = ({ endpoint, name, answer }: Documented): Node =>
  asDocument(`${endpoint.name}-${name}-answer.schema.json`, answer.published);

const asDocument = ($id: string, schema: Node): Node => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id,
  ...schema,
});

/** The request of the example, plain and sealed. */
export function requestSection(visit: Visit, one: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  const { request, endpoint, version } = one;
  const sealed = copyable(visit, 'request-sealed', requestText(visit, one));
  if (request === undefined) return html`<h3>${words.requestOnly}</h3>\n${sealed}`;
  const isLogin = endpoint.needs === 'client';
  return html`<h3>${words.requestPlain}</h3>
${copyable(visit, 'request-plain', pretty(request.example))}
<h3>${words.requestSealed}</h3>
${sealed}
<p class="hint">${isLogin ? words.publicKeySealed : words.together} ${version.envelope !== 'none' && html`<a href="/tools/crypto">${words.tryCrypto}</a>`}</p>`;
}

/** The answer of the example, sealed and opened. */
export function answerSection(visit: Visit, one: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  const { needs } = one.endpoint;
  const onTheWay = {
    session: words.answerSealed,
    client: words.answerClear,
    nobody: words.answerText,
  };
  return html`<h3>${onTheWay[needs]}</h3>
${copyable(visit, 'answer-sealed', answerText(one))}
${
  needs !== 'nobody' &&
  html`<h3>${needs === 'client' ? words.answerPayloadClear : words.answerOpened}</h3>
${copyable(visit, 'answer-opened', pretty(one.answer.example))}
<p class="hint">${words.together}</p>`
}`;
}

/** Every field of the answer. */
export function answerFieldsSection(visit: Visit, { endpoint, answer }: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  if (endpoint.needs === 'nobody')
    return html`<p>${words.answerIsText}</p>\n${about(visit, answer)}`;
  const title = endpoint.needs === 'client' ? words.answerPayloadClear : words.answerPayload;
  return html`<h3>${words.answerEnvelope}</h3>
${fieldTable(visit, words.answerEnvelope, answer.body.schema, answer.body.example)}
<h3>${title}</h3>
${about(visit, answer)}
${fieldTable(visit, title, answer.schema, answer.example)}`;
}

function about(visit: Visit, { schema }: Message): Markup | string {
  const { description } = schema as { readonly description?: string };
  return description === undefined ? nothing : html`<p>${sentence(visit, description)}</p>`;
}
