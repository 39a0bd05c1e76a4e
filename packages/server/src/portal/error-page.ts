import { IrpError } from '@openirp/core';
import { BodyTooLarge, BodyTooSlow } from '../wire/request.ts';
import { wantsJson } from './accept.ts';
import { html } from './html.ts';
import { show } from './layout.ts';
import { PageRefusal, type RefusalStatus } from './refusal.ts';
import type { Visit } from './visit.ts';

type ErrorStatus = RefusalStatus | 405 | 408 | 500;

/** Turns whatever a page throws into an answer. A fault is logged and told blandly. */
export function errorAnswer(error: unknown, visit: Visit): Promise<Response> {
  const status = statusOf(error);
  const { irp, request } = visit;
  if (status === 500) irp.log.error({ err: error, requestId: request.id }, 'fault in a page');
  return errorPage(status, visit);
}

function statusOf(error: unknown): ErrorStatus {
  if (error instanceof PageRefusal) return error.status;
  if (error instanceof BodyTooLarge) return 413;
  if (error instanceof BodyTooSlow) return 408;
  // Too many passwords wait for their turn.
  if (error instanceof IrpError && error.code === '3043') return 503;
  return 500;
}

/** The page of a status; a problem document (RFC 9457) for clients that prefer JSON. */
export async function errorPage(status: ErrorStatus, visit: Visit): Promise<Response> {
  const { errors } = visit.messages;
  const { title, text } = errors.told[status];
  const instance = `urn:uuid:${visit.request.id}`;
  if (wantsJson(visit.request.header('accept'))) {
    const headers = { 'content-type': 'application/problem+json' };
    return new Response(JSON.stringify({ title, status, detail: text, instance }), {
      status,
      headers,
    });
  }
  return show(visit, {
    title,
    status,
    body: html`<p>${text}</p>
${status === 500 && html`<p>${errors.requestId}: <code>${visit.request.id}</code></p>`}
<p><a href="/">${errors.toHome}</a></p>`,
  });
}
