import { routeOf } from '../../endpoints/index.ts';
import { prettyJson } from '../parts/pretty-json.ts';
import type { UserVisit } from '../visit.ts';
import { requiredQuery, type StartingPoint } from './starting-point.ts';
import { hasPayload, pathParameter, type Target, targets } from './targets.ts';

/** A call of the call log to begin with: what it asked, for whom one likes. */
export async function replayed(
  { irp, user }: UserVisit,
  id: string,
): Promise<({ target: Target } & StartingPoint) | undefined> {
  const call = await irp.callLog.find(id, user);
  const route = call && routeOf(call.method, call.path);
  const target = targets.find(({ version }) => version === route?.version);
  if (call === undefined || route === undefined || target === undefined) return undefined;
  // A text that was cut is no payload any more.
  const { text } = call.details;
  const isWhole = hasPayload(target) && text !== undefined && text.cut === 0;
  const { searchParams } = new URL(call.details.target, 'http://portal');
  const asked = [...searchParams].map(([name, value]) => [name.toLowerCase(), value] as const);
  const inPath = pathParameter(target);
  const named = requiredQuery(target).map((name) => [name, new Map(asked).get(name) ?? '']);
  return {
    target,
    text: isWhole ? prettyJson(text.text) : '',
    parameters: {
      ...Object.fromEntries(named),
      ...(inPath === undefined ? {} : { [inPath]: route.parameter }),
    },
  };
}
