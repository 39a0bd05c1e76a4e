import {
  type BreakageId,
  breakages,
  type HeaderBreakage,
  type LoginBreakage,
  limits,
  type PayloadBreakage,
} from '@openirp/core';
import type { SampleLanguage } from '../../samples/index.ts';
import { fieldOf, readForm } from '../form.ts';
import type { UserVisit } from '../visit.ts';
import { composed } from './compose.ts';
import type { Credentials } from './credentials.ts';
import { replayed } from './replayed.ts';
import { schemaFields } from './schema-fields.ts';
import { startingPoint } from './starting-point.ts';
import { languageOf } from './step-code.ts';
import { hasPayload, pathParameter, type Target, targetOf } from './targets.ts';

/** How the payload is written: as JSON, or in a form made of its schema. */
export type View = 'json' | 'form';

/** What the console's form says. */
export interface Wish {
  readonly target: Target;
  readonly view: View;
  readonly text: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly breakage: BreakageId | undefined;
  /** In which the code of a step is shown. */
  readonly language: SampleLanguage;
  /** A login even though there is a session that still holds. */
  readonly isNewLogin: boolean;
}

/** What a click asks for. */
export type Act = 'send' | 'to-form' | 'to-json' | 'forget';

/** A payload of the largest size, percent-encoded by a browser's form, and all fields beside it. */
export const wishBytesMax = 4 * limits.payloadBytesMax;
const parameterCharsMax = 200;
const credentialCharsMax = 200;

/** A wish with which somebody begins: the address chooses the call, the rest works as it is. */
export async function firstWish(visit: UserVisit, known: Partial<Credentials>): Promise<Wish> {
  const { query } = visit.request;
  const from = query.get('from');
  const begun =
    (from === null ? undefined : await replayed(visit, from)) ??
    (await begin(visit, targetOf(query.get('call'))));
  const { clientId, gstin, userName } = visit.user;
  return {
    view: query.get('view') === 'form' && hasPayload(begun.target) ? 'form' : 'json',
    ...begun,
    credentials: { clientId, gstin, userName, clientSecret: '', password: '', ...known },
    breakage: breakageOf(query.get('break')),
    language: languageOf(query.get('in')),
    isNewLogin: false,
  };
}

const begin = async (visit: UserVisit, target: Target) => ({
  target,
  ...(await startingPoint(visit, target)),
});

/** Reads the console's form. */
export async function sentWish(visit: UserVisit): Promise<{ act: Act; wish: Wish }> {
  const form = await readForm(visit, wishBytesMax);
  const at = (name: string) => fieldOf(form, name);
  const target = targetOf(at('call'));
  const view: View = at('view') === 'form' && hasPayload(target) ? 'form' : 'json';
  const credential = (name: string) => at(name).trim().slice(0, credentialCharsMax);
  // "Send it right" is a second button of the same form.
  const breakage = at('right') === '' ? breakageOf(at('break')) : undefined;
  const wish = {
    ...{ target, view, breakage, language: languageOf(at('in')) },
    // Browsers send line ends as CR LF, whatever was typed.
    text: view === 'form' ? textOfForm(target, form) : at('text').replaceAll('\r\n', '\n'),
    parameters: parametersOf(target, at),
    credentials: {
      clientId: credential('clientId'),
      clientSecret: credential('clientSecret'),
      gstin: credential('gstin').toUpperCase(),
      userName: credential('userName'),
      password: at('password').slice(0, credentialCharsMax),
    },
    isNewLogin: at('isNewLogin') === 'yes',
  };
  return { act: actOf(at('act')), wish };
}

const actOf = (text: string): Act =>
  text === 'to-form' || text === 'to-json' || text === 'forget' ? text : 'send';

const breakageOf = (id: string | null): BreakageId | undefined =>
  breakages.find((one) => one.id === id)?.id;

function parametersOf(target: Target, at: (name: string) => string): Record<string, string> {
  const names = [pathParameter(target), ...(target.endpoint.query ?? []).map(({ name }) => name)];
  const asked = names.filter((name) => name !== undefined);
  return Object.fromEntries(
    asked.map((name) => [name, at(`parameter.${name}`).trim().slice(0, parameterCharsMax)]),
  );
}

/** The JSON of a filled form. Entries of lists are counted in what was sent. */
function textOfForm({ endpoint }: Target, form: FormData): string {
  if (endpoint.request === undefined) return '';
  const counts = new Map<string, number>();
  for (const name of form.keys()) {
    const [, list, index] = /^member(\/.+)\/(\d{1,3})\/[^/]+$/.exec(name) ?? [];
    if (list !== undefined) counts.set(list, Math.max(counts.get(list) ?? 0, Number(index) + 1));
  }
  const fields = schemaFields(endpoint.request, (pointer) => counts.get(pointer) ?? 0);
  return composed(fields, (pointer) => fieldOf(form, `member${pointer}`).trim());
}

/** The credential that no header can carry, where there is one: headers take printable ASCII alone. */
export const unsendable = ({ password: _, ...sent }: Credentials): keyof Credentials | undefined =>
  (Object.keys(sent) as (keyof typeof sent)[]).find((name) => !/^[\x20-\x7e]*$/.test(sent[name]));

/** Whether a mistake can be made in a call. */
export function fits({ endpoint, versionName }: Target, id: BreakageId): boolean {
  const breakage = breakages.find((one) => one.id === id)!;
  if (endpoint.needs === 'nobody') return false;
  if (breakage.at === 'payload') return endpoint.needs === 'session' && endpoint.method === 'POST';
  if (breakage.at === 'headers') {
    const isOfSession = /user-name|token/.test(id);
    return endpoint.needs === 'session' || !isOfSession;
  }
  return (
    !('version' in breakage) || endpoint.needs === 'session' || breakage.version === versionName
  );
}

/** A breakage by the place where it is made. */
export function placed(id: BreakageId | undefined) {
  const at = breakages.find((one) => one.id === id)?.at;
  return {
    login: at === 'login' ? (id as LoginBreakage) : undefined,
    payload: at === 'payload' ? (id as PayloadBreakage) : undefined,
    headers: at === 'headers' ? (id as HeaderBreakage) : undefined,
  };
}
