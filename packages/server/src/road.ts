import { limits, refusal, type Sek } from '@openirp/core';
import type {
  EndpointVersion,
  LoginEndpoint,
  OpenEndpoint,
  SessionEndpoint,
} from './endpoints/endpoint.ts';
import type { Route } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import { authenticate } from './wire/authenticate.ts';
import type { Dialect } from './wire/dialect.ts';
import { identify } from './wire/identify.ts';
import { openAction, openLoginV103, openLoginV104, openPayload } from './wire/open.ts';
import { callerHeader, queried, type WireReply, type WireRequest } from './wire/request.ts';
import {
  errorReply,
  isCallersFault,
  sealedReply,
  successReply,
  textReply,
} from './wire/respond.ts';
import { refuseStrangeAddress } from './wire/whitelisted.ts';

/** The road of one request: through the gates, opened, handled, sealed. Never rejects. */
export async function travel(route: Route, request: WireRequest, irp: Irp): Promise<WireReply> {
  const { letIn } = request;
  try {
    switch (route.endpoint.needs) {
      case 'nobody':
        return await openRoad(route.endpoint, irp);
      case 'client':
        return await loginRoad(route.endpoint, route, request, irp);
      case 'session':
        return await sessionRoad(route.endpoint, route, request, irp);
    }
  } catch (error) {
    const reply = errorReply(error, request, irp.log, dialectOf(route.version));
    if (letIn.clientId !== undefined && isCallersFault(reply)) {
      irp.errorCounts.note(letIn.clientId, letIn.gstin);
    }
    return reply;
  }
}

/** The first gates of every road but the open one: which client calls, and from where. */
async function clientOf(request: WireRequest, irp: Irp): Promise<string> {
  const clientId = await identify(request, irp);
  await refuseStrangeAddress(request, clientId, irp);
  request.letIn.clientId = clientId;
  return clientId;
}

async function openRoad(endpoint: OpenEndpoint, irp: Irp): Promise<WireReply> {
  return textReply(endpoint.handle(irp));
}

/** A login's body is looked at before its headers, as NIC's portal was seen to do. */
async function loginRoad(
  endpoint: LoginEndpoint,
  { version }: Route,
  request: WireRequest,
  irp: Irp,
): Promise<WireReply> {
  const { stages, trace } = request;
  stages?.enter('open');
  const body = await request.body(limits.loginBodyBytesMax);
  if (trace !== undefined) trace.body = body;
  const isWhole = version.envelope === 'login-v1.04';
  const login = (isWhole ? openLoginV104 : openLoginV103)(body, irp.keys.authPrivateKey);
  trace?.signsIn(login);
  const clientId = await clientOf(request, irp);
  const gstin = callerHeader(request, 'gstin');
  if (gstin === undefined && isWhole) throw refusal('1004');
  stages?.enter('handle');
  const { data, info = null } = await endpoint.handle({ ...login, clientId, gstin }, irp);
  return successReply(data, info);
}

async function sessionRoad(
  endpoint: SessionEndpoint,
  { version, parameter }: Route,
  request: WireRequest,
  irp: Irp,
): Promise<WireReply> {
  const { stages, trace } = request;
  const dialect = dialectOf(version);
  const clientId = await clientOf(request, irp);
  stages?.enter('authenticate');
  // The e-way bill system's table of headers knows no user name (wire contract 3).
  const session = await authenticate(request, clientId, dialect, irp);
  const { sek, userName, gstin } = session;
  trace?.belongsTo(session);
  const unblocked = irp.blocks.refuseBlocked(gstin);
  if (unblocked !== undefined) await unblocked;
  request.letIn.gstin = gstin;
  endpoint.refuseIfFull?.(clientId, irp);
  stages?.enter('open');
  const text = await plainText(version, request, sek, irp);
  if (trace !== undefined) trace.text = text;
  stages?.enter('handle');
  const caller = {
    clientId,
    userName,
    gstin,
    supplierGstin:
      callerHeader(request, 'supplierGstin') ?? queried(request.query, ['supplier_gstn']),
  };
  const twin = irp.twins.named(callerHeader(request, 'irp') ?? queried(request.query, ['irp']));
  const answer =
    twin !== undefined && endpoint.crossesOver === true
      ? await irp.twins.call(twin, {
          endpoint: endpoint.name,
          caller,
          parameter,
          text,
          query: [...request.query],
        })
      : await endpoint.handle(
          { caller, text, parameter, stages, query: (...names) => queried(request.query, names) },
          irp,
        );
  const data = version.write?.(answer.data) ?? answer.data;
  stages?.enter('seal');
  return sealedReply({ ...answer, data }, sek, dialect, trace);
}

/** How the answers of a version are worded. */
export const dialectOf = ({ envelope }: EndpointVersion): Dialect =>
  envelope === 'ewb' ? 'ewb' : 'einvoice';

async function plainText(
  { envelope, action = '' }: EndpointVersion,
  request: WireRequest,
  sek: Sek,
  { longWork }: Irp,
): Promise<string> {
  if (envelope !== 'sek' && envelope !== 'ewb') return '';
  const body = await request.body(limits.bodyBytesMax);
  if (request.trace !== undefined) request.trace.body = body;
  const turn = longWork.turnFor(body.length);
  if (turn !== undefined) await turn;
  return envelope === 'sek' ? openPayload(body, sek) : openAction(body, action, sek);
}
