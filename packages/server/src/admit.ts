import type { Route } from './endpoints/index.ts';
import type { Irp } from './irp.ts';
import { dialectOf, travel } from './road.ts';
import type { VersionLife } from './versions/lives.ts';
import { noticeOf } from './versions/notice.ts';
import type { WireReply, WireRequest } from './wire/request.ts';
import { retiredReply, unknownPathReply } from './wire/respond.ts';

/**
 * Lets a call in as far as its version is served here and now: one that is not yet is like a path
 * that nobody knows, and one that was retired says so. Answers of a version that is going tell it in
 * their headers, whether they are refusals or not.
 */
export async function admit(route: Route, request: WireRequest, irp: Irp): Promise<WireReply> {
  const life = irp.versions.lifeOf(route.version.path);
  if (life === undefined) return travel(route, request, irp);
  const standing = irp.versions.standing(life);
  if (standing === 'not yet') return unknownPathReply();
  const { family, version, retiredOn } = life;
  const successor = successorPath(route, life);
  const headers = noticeOf(life, successor);
  if (standing === 'retired' && retiredOn !== undefined) {
    const retired = { family, version, retiredOn, successor };
    return { ...retiredReply(retired, dialectOf(route.version)), headers };
  }
  const reply = await travel(route, request, irp);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** The path of the same operation in the version that follows, with the call's own parameter. */
function successorPath({ endpoint, parameter }: Route, life: VersionLife): string | undefined {
  const path = endpoint.versions[life.successor ?? '']?.path;
  const last = parameter === '' ? '' : `/${encodeURIComponent(parameter)}`;
  return path?.replace(/\/\{\w+\}$/, last);
}
