import { endpoints } from '../endpoints/index.ts';
import type { Environment } from '../versions/lives.ts';
import type { Standing } from '../versions/standing.ts';
import { commonHeaders, commonResponses, commonSchemas, securitySchemes } from './common.ts';
import { familyOf, operation, type Served } from './operation.ts';
import { Payloads } from './payloads.ts';
import type { Node } from './published.ts';

/** What the document says of the portal that it describes. */
export interface OpenApiFacts {
  /** Where clients reach it, without a slash at the end. */
  readonly publicUrl: string;
  readonly environment: Environment;
  /** How the version stands that a path belongs to, and when it is retired. */
  readonly standingOf: (path: string) => { standing: Standing; retiredOn?: string | undefined };
}

/** An OpenAPI document, as far as this room looks into it. */
export interface OpenApiDocument extends Node {
  readonly paths: Readonly<Record<string, Node>>;
  readonly components: { readonly schemas: Readonly<Record<string, Node>> } & Node;
}

const documentVersion = '0.1.0';

const families: Readonly<Record<string, string>> = {
  eivital: 'Logging in, GSTIN details, and whether the portal is alive.',
  eicore: 'Registering, cancelling and reading e-invoices.',
  eiewb: 'E-way bills of registered e-invoices.',
  ewaybillapi: 'Cancelling e-way bills, in the dialect of the e-way bill system.',
};

/** The OpenAPI 3.1 description of every endpoint in every version that is served. */
export function openApi(facts: OpenApiFacts): OpenApiDocument {
  const payloads = new Payloads();
  const paths: Record<string, Node> = {};
  const used = new Set<string>();
  for (const served of servedOf(facts)) {
    const { path } = served.version;
    const method = served.endpoint.method.toLowerCase();
    paths[path] = { ...paths[path], [method]: operation(served, payloads) };
    used.add(familyOf(path));
  }
  return {
    openapi: '3.1.0',
    info: infoOf(facts),
    servers: [{ url: facts.publicUrl, description: `This portal, a ${facts.environment}.` }],
    tags: [...used].map((name) => ({ name, description: families[name] ?? name })),
    paths,
    components: {
      schemas: { ...payloads.schemas, ...commonSchemas },
      headers: commonHeaders,
      responses: commonResponses,
      securitySchemes,
    },
  };
}

function servedOf({ standingOf }: OpenApiFacts): Served[] {
  return endpoints.flatMap((endpoint) =>
    Object.entries(endpoint.versions)
      .map(([name, version]) => {
        const { standing, retiredOn } = standingOf(version.path);
        return { endpoint, name, version, standing, retiredOn };
      })
      .filter(({ standing }) => standing === 'current' || standing === 'deprecated'),
  );
}

const infoOf = ({ environment }: OpenApiFacts): Node => ({
  title: 'OpenIRP',
  version: documentVersion,
  summary: "An open Invoice Registration Portal for India's GST e-invoicing",
  description: `${environment === 'sandbox' ? 'This is a sandbox: what it signs has no legal effect. ' : ''}OpenIRP is independent of NIC and GSTN.

Payloads travel sealed. A login is sealed with the public key at \`/keys/auth-public-key.pem\`; its answer holds the session key (SEK), sealed with the AppKey that the login brought. With the SEK, requests are sealed and answers opened: a member with \`contentSchema\` and \`x-openirp-sealed\` tells what is inside, and how it got there.

Refusals come with HTTP status 200 and \`Status\` 0. \`x-openirp-codes\` lists the codes of each operation.

The examples belong together: the \`AppKey\` of the login opens the \`Sek\` of its answer, and that opens every other example. All of them are made up.

Names of headers may also be written with hyphens and in any letter case.`,
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
});
