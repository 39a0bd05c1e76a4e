import {
  breakHeaders,
  type HeaderBreakage,
  openAnswerSteps,
  type PayloadBreakage,
  sealPayloadSteps,
  signedSteps,
} from '@openirp/core';
import type { UserVisit } from '../visit.ts';
import type { KeptSession } from './credentials.ts';
import { type Exchange, errorsIn, objectIn, send } from './exchange.ts';
import { unsent } from './log-in.ts';
import { hasPayload, pathParameter, type Target } from './targets.ts';

/** What is called, and what is done wrongly on purpose. */
export interface Asked {
  readonly target: Target;
  readonly text: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly payload: PayloadBreakage | undefined;
  readonly headers: HeaderBreakage | undefined;
}

/** Calls an endpoint in a session, through the front door. */
export async function call(
  visit: UserVisit,
  session: KeptSession,
  asked: Asked,
): Promise<Exchange> {
  const { target } = asked;
  const sek = Buffer.from(session.sek, 'base64');
  const envelope = target.version.envelope === 'ewb' ? 'ewb' : 'sek';
  const sealed = hasPayload(target)
    ? sealPayloadSteps(sek, asked.text, {
        envelope,
        ...(target.version.action === undefined ? {} : { action: target.version.action }),
        ...(asked.payload === undefined ? {} : { breakage: asked.payload }),
        appKey: Buffer.from(session.appKey, 'base64'),
        sealedSek: session.sealedSek,
      })
    : { steps: [], body: undefined };
  if (hasPayload(target) && sealed.body === undefined) return unsent('call', sealed.steps);
  const sent = await send(
    {
      method: target.endpoint.method,
      path: pathOf(asked),
      headers: headersOf(session, asked.headers),
      body: sealed.body,
    },
    visit,
  );
  const opened = openAnswerSteps(sek, sent.body, envelope);
  return {
    kind: 'call',
    // The body is shown with the whole answer already.
    steps: [...sealed.steps, sent.request, sent.answer, ...opened.steps.slice(1)],
    signed: signedDocuments(visit, opened.text),
    requestId: sent.requestId,
    isGood: opened.text !== undefined,
    errors: errorsIn(sent.body),
    text: opened.text,
    durationMs: sent.durationMs,
  };
}

/** Calls what needs nobody. */
export async function callOpenly(visit: UserVisit, asked: Asked): Promise<Exchange> {
  const sent = await send(
    { method: asked.target.endpoint.method, path: pathOf(asked), headers: {}, body: undefined },
    visit,
  );
  return {
    ...unsent('call', [sent.request, sent.answer]),
    ...{ requestId: sent.requestId, isGood: true, text: sent.body, durationMs: sent.durationMs },
  };
}

function headersOf(session: KeptSession, breakage: HeaderBreakage | undefined) {
  const headers = {
    client_id: session.clientId,
    client_secret: session.clientSecret,
    Gstin: session.gstin,
    user_name: session.userName,
    AuthToken: session.authToken,
  };
  return breakage === undefined ? headers : breakHeaders(headers, breakage);
}

function pathOf({ target, parameters }: Asked): string {
  const inPath = pathParameter(target);
  const path = target.version.path.replace(/\{\w+\}$/, () =>
    encodeURIComponent(parameters[inPath ?? ''] ?? ''),
  );
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([name, value]) => name !== inPath && value !== ''),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The signed documents of an answer, verified. */
function signedDocuments({ irp }: UserVisit, text: string | undefined): Exchange['signed'] {
  const answer = objectIn(text ?? '');
  return ['SignedInvoice', 'SignedQRCode'].flatMap((name) => {
    const jws = answer[name];
    if (typeof jws !== 'string') return [];
    return [{ name, steps: signedSteps(jws, irp.keys.certificates).steps }];
  });
}
