import type { Node } from '../../../openapi/published.ts';
import { sampleLanguages, sampleProgram } from '../../../samples/index.ts';
import type { Page } from '../../page.ts';
import { PageRefusal } from '../../refusal.ts';
import { type Documented, documented } from './documented.ts';
import { pretty } from './http-text.ts';
import { answerSchema, requestSchema } from './payload.ts';

/** JSON Schemas of an endpoint's payloads, to be kept. */
const files: Readonly<Record<string, (one: Documented) => Node | undefined>> = {
  'schema.json': requestSchema,
  'answer-schema.json': answerSchema,
};

/** The files beside an endpoint's page. */
export const endpointFiles: Page = {
  path: '/docs/api/:endpoint/:version/:file',
  get: (visit) => {
    const one = documented(visit);
    const { file = '' } = visit.parameters;
    const schema = Object.hasOwn(files, file) ? files[file]!(one) : undefined;
    if (schema === undefined) throw new PageRefusal(404);
    const name = `${one.endpoint.name}-${one.name}-${file}`;
    const headers = {
      'content-type': 'application/schema+json',
      'content-disposition': `attachment; filename="${name}"`,
    };
    return new Response(`${pretty(schema)}\n`, { headers });
  },
};

/** The sample programs, to be kept. */
export const endpointSamples: Page = {
  path: '/docs/api/:endpoint/:version/sample/:language',
  get: (visit) => {
    const { endpoint, name } = documented(visit);
    const language = sampleLanguages.find(({ id }) => id === visit.parameters.language);
    if (language === undefined) throw new PageRefusal(404);
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${language.fileName}"`,
    };
    return new Response(sampleProgram(language.id, endpoint, name), { headers });
  },
};
