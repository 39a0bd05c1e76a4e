import { Hono } from 'hono';
import { Attempts } from '../accounts/attempts.ts';
import type { Irp } from '../irp.ts';
import type { WireBindings } from '../wire/from-http.ts';
import { wantsHtml } from './accept.ts';
import { readAssets } from './assets.ts';
import { acceptsGzip, compressed } from './compress.ts';
import { errorAnswer, errorPage } from './error-page.ts';
import {
  type FrontDoor,
  knownVisit,
  openVisit,
  type PortalContext,
  type Shared,
} from './open-visit.ts';
import type { Page } from './page.ts';
import { pages } from './pages/index.ts';
import { PageRefusal } from './refusal.ts';
import { searchEntries } from './search/entries.ts';
import { keptIndex } from './search/search-index.ts';
import { isOwnForm, secure } from './security.ts';
import { Streams } from './streams.ts';
import { insideTriesMax } from './tools/inside-logins.ts';
import { makeQueues } from './turns.ts';
import type { Visit } from './visit.ts';

type Answer = (visit: Visit) => Response | Promise<Response>;

/** The pages for people. */
export interface Portal {
  readonly app: Hono<{ Bindings: WireBindings }>;
  /** The page for a path that leads nowhere; undefined for a client that is no browser. */
  notFound(context: PortalContext): Promise<Response | undefined>;
}

/**
 * Builds the pages. Nothing of them runs for a path that is not theirs: the API is not slowed. What
 * the console calls, it calls through `frontDoor`, like any client.
 */
export function portal(irp: Irp, frontDoor: FrontDoor, stopping?: AbortSignal): Portal {
  const app = new Hono<{ Bindings: WireBindings }>();
  const streams = new Streams(stopping);
  const isSandbox = irp.config.environment === 'sandbox';
  const served = pages.filter(({ isForSandboxes, isForProduction }) =>
    isSandbox ? !isForProduction : !isForSandboxes,
  );
  const search = keptIndex(() => searchEntries(served));
  const shared: Shared = {
    ...{ irp, frontDoor, streams, search },
    assets: readAssets(),
    queues: makeQueues(),
    insideTries: new Attempts(insideTriesMax),
  };
  app.get('/assets/:name', async (context, next) => {
    const isGzip = acceptsGzip(context.req.header('accept-encoding'));
    const asset = await shared.assets.answer(context.req.path, isGzip);
    if (asset === undefined) return next();
    secure(asset, irp.config);
    return asset;
  });
  for (const page of served) {
    app.all(page.path, async (context, next) => {
      if (page.isForBrowsersOnly && !asksForPage(context)) return next();
      return answered(context, shared, (visit) => answerOf(page, visit, context));
    });
  }
  return {
    app,
    notFound: async (context) =>
      asksForPage(context)
        ? answered(context, shared, (visit) => errorPage(404, visit))
        : undefined,
  };
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

const asksForPage = ({ req }: PortalContext): boolean =>
  isRead(req.method) && wantsHtml(req.header('accept'));

/** Answers as whoever is signed in; whatever goes wrong has its page. */
async function answered(context: PortalContext, shared: Shared, answer: Answer) {
  const started = performance.now();
  let visit = openVisit(context, shared);
  let response: Response;
  try {
    visit = await knownVisit(visit, shared);
    response = await answer(visit);
  } catch (error) {
    response = await errorAnswer(error, visit);
  }
  const { irp, request } = visit;
  await request.rest();
  for (const cookie of visit.newCookies) response.headers.append('set-cookie', cookie);
  response.headers.set('x-request-id', request.id);
  secure(response, irp.config);
  response = await compressed(response, visit);
  const durationMs = Math.round((performance.now() - started) * 100) / 100;
  irp.log.debug({ requestId: request.id, page: request.path, status: response.status, durationMs });
  return response;
}

function answerOf(page: Page, visit: Visit, context: PortalContext): Response | Promise<Response> {
  const { method } = visit.request;
  if (isRead(method)) return page.get === undefined ? notAllowed(page, visit) : page.get(visit);
  if (method !== 'POST' || page.post === undefined) return notAllowed(page, visit);
  const ownOrigins = [visit.baseUrl, context.req.url].map((url) => new URL(url).origin);
  if (page.takesPostsFromAnywhere !== true && !isOwnForm(visit.request, ownOrigins)) {
    throw new PageRefusal(403);
  }
  return page.post(visit);
}

async function notAllowed({ get, post }: Page, visit: Visit): Promise<Response> {
  const response = await errorPage(405, visit);
  const methods = [get && 'GET, HEAD', post && 'POST'].filter(Boolean);
  response.headers.set('allow', methods.join(', '));
  return response;
}
