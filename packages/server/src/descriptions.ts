import { Hono } from 'hono';
import type { Irp } from './irp.ts';
import { type OpenApiDocument, openApi } from './openapi/open-api.ts';
import { postmanCollection } from './openapi/postman/collection.ts';

/** The portal described for machines: OpenAPI, and a Postman collection made from it. */
export function descriptions(irp: Irp): Hono {
  const app = new Hono();
  const document = keptDocument(irp);
  app.get('/openapi.json', (context) => context.json(document(baseUrl(irp, context.req.url))));
  app.get('/postman.json', (context) => {
    const url = baseUrl(irp, context.req.url);
    const facts = { baseUrl: url, publicKeyPem: irp.keys.authPublicKeyPem };
    return context.json(postmanCollection(document(url), facts));
  });
  return app;
}

/** As configured; else the address under which this very call came. */
const baseUrl = ({ config }: Irp, requestUrl: string): string =>
  config.publicUrl.replace(/\/+$/, '') || new URL(requestUrl).origin;

/** Makes the document again when a version stands otherwise, or is asked for under another address. */
function keptDocument({ config, versions }: Irp): (publicUrl: string) => OpenApiDocument {
  const { environment } = config;
  let keptFor = '';
  let kept: OpenApiDocument | undefined;
  const standingOf = (path: string) => {
    const life = versions.lifeOf(path);
    if (life === undefined) return { standing: 'current' } as const;
    return { standing: versions.standing(life), retiredOn: life.retiredOn };
  };
  return (publicUrl) => {
    const standings = versions.lives.map((life) => [versions.standing(life), life.retiredOn]);
    const key = JSON.stringify([publicUrl, standings]);
    if (kept === undefined || key !== keptFor) {
      kept = openApi({ publicUrl, environment, standingOf });
      keptFor = key;
    }
    return kept;
  };
}
