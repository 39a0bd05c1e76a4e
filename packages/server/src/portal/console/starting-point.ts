import { documentDate, exampleWorld, istDay, sampleInvoice, sampleParty } from '@openirp/core';
import { exampleOf } from '../../openapi/examples.ts';
import { pascal } from '../../openapi/payloads.ts';
import type { ListedInvoice } from '../../register/archive.ts';
import { prettyJson } from '../parts/pretty-json.ts';
import type { UserVisit } from '../visit.ts';
import { hasPayload, pathParameter, type Target } from './targets.ts';

/** What a call begins with, before anybody has typed anything. */
export interface StartingPoint {
  /** The plain payload; empty where the call has none. */
  readonly text: string;
  /** Query and path parameters by their names. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * A call that works when it is sent as it is: a fresh invoice of the user's, or what the address says
 * (`irn`, `ewb`), or the user's newest invoice.
 */
export async function startingPoint(visit: UserVisit, target: Target): Promise<StartingPoint> {
  const { irp, user } = visit;
  const [newest] = await irp.archive.list(user.gstin, 1);
  if (hasPayload(target)) return { text: await payloadOf(visit, target, newest), parameters: {} };
  const known = knownValues(visit, newest);
  const names = [pathParameter(target), ...requiredQuery(target)].filter(
    (name) => name !== undefined,
  );
  return {
    text: '',
    parameters: Object.fromEntries(names.map((name) => [name, known[name] ?? ''])),
  };
}

/** Query parameters that a call asks for; one that only stands in for the path is not among them. */
export const requiredQuery = ({ endpoint }: Target): string[] =>
  (endpoint.query ?? []).filter(({ required }) => required).map(({ name }) => name);

async function payloadOf(visit: UserVisit, target: Target, newest: ListedInvoice | undefined) {
  if (target.endpoint.name === 'generate-irn') return prettyJson(await freshInvoice(visit));
  const { name, request } = target.endpoint;
  if (request === undefined) return '';
  const example = exampleOf(`${pascal(name)}Request`, request) as Record<string, unknown>;
  const known = knownValues(visit, newest);
  if ('Irn' in example) example.Irn = known.irn || example.Irn;
  if ('ewbNo' in example) example.ewbNo = Number(known.ewb) || example.ewbNo;
  return JSON.stringify(example, null, 2);
}

/** A valid invoice of today under a number that nobody has used. */
async function freshInvoice({ irp, user }: UserVisit): Promise<string> {
  const now = irp.clock.now();
  const own = await irp.taxpayers.find(user.gstin);
  const isOperator = own?.type === 'TCS';
  const buyer = exampleWorld.buyers[0]!;
  const made = sampleInvoice({
    seed: now,
    number: `TRY/${now.toString(36).toUpperCase()}`,
    day: istDay(now),
    buyer,
    ...(isOperator
      ? { ecommerce: true, world: { ...exampleWorld, operator: sampleParty(user.gstin, 'TCS') } }
      : { seller: sampleParty(user.gstin) }),
  });
  return made.text;
}

/** Values of parameters: what the address says, then what the user has registered last. */
function knownValues({ request, irp }: UserVisit, newest: ListedInvoice | undefined) {
  const today = documentDate(istDay(irp.clock.now()));
  const known: Record<string, string> = {
    irn: newest?.irn ?? '',
    doctype: newest?.docType ?? 'INV',
    docnum: newest?.docNo ?? '',
    docdate: newest === undefined ? today : documentDate(newest.docDay),
    date: today,
    gstin: newest?.buyerGstin ?? exampleWorld.buyers[0]!.gstin,
  };
  for (const name of [...Object.keys(known), 'ewb']) {
    const asked = request.query.get(name);
    if (asked !== null && asked.length <= 100) known[name] = asked;
  }
  return known;
}
