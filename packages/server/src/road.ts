import { limits, refusal } from '@openirp/core';
import type { LoginEndpoint, OpenEndpoint, SessionEndpoint } from './endpoints/endpoint.ts';
import type { Route } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import { authenticate } from './wire/authenticate.ts';
import { identify } from './wire/identify.ts';
import { openLoginV103, openLoginV104, openPayload } from './wire/open.ts';
import { callerHeader, type WireReply, type WireRequest } from './wire/request.ts';
import { errorReply, sealedReply, successReply, textReply } from './wire/respond.ts';

/** The road of one request: through the gates, opened, handled, sealed. Never rejects. */
export async function travel(route: Route, request: WireRequest, irp: Irp): Promise<WireReply> {
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
    return errorReply(error, request, irp.log);
  }
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
  const body = await request.body(limits.loginBodyBytesMax);
  const isWhole = version.envelope === 'login-v1.04';
  const login = (isWhole ? openLoginV104 : openLoginV103)(body, irp.keys.authPrivateKey);
  const clientId = await identify(request, irp);
  const gstin = callerHeader(request, 'gstin');
  if (gstin === undefined && isWhole) throw refusal('1004');
  const { data, info = null } = await endpoint.handle({ ...login, clientId, gstin }, irp);
  return successReply(data, info);
}

async function sessionRoad(
  endpoint: SessionEndpoint,
  { version, parameter }: Route,
  request: WireRequest,
  irp: Irp,
): Promise<WireReply> {
  const clientId = await identify(request, irp);
  const { sek, userName, gstin } = await authenticate(request, clientId, irp);
  const isSealed = version.envelope === 'sek';
  const text = isSealed ? openPayload(await request.body(limits.bodyBytesMax), sek) : '';
  const caller = {
    clientId,
    userName,
    gstin,
    supplierGstin: callerHeader(request, 'supplierGstin') ?? queried(request, ['supplier_gstn']),
  };
  const query = (...names: string[]) => queried(request, names);
  const { data, info = null } = await endpoint.handle({ caller, text, parameter, query }, irp);
  return sealedReply(version.write?.(data) ?? data, sek, info);
}

function queried({ query }: WireRequest, names: readonly string[]): string | undefined {
  for (const [name, value] of query) if (names.includes(name.toLowerCase())) return value;
  return undefined;
}
