import type { Endpoint, EndpointVersion } from '../../../endpoints/endpoint.ts';
import { endpoints } from '../../../endpoints/index.ts';
import { type Body, requestBody, successBody } from '../../../openapi/envelopes.ts';
import { Payloads, pascal } from '../../../openapi/payloads.ts';
import type { Node } from '../../../openapi/published.ts';
import { PageRefusal } from '../../refusal.ts';
import type { Visit } from '../../visit.ts';

/** What travels in one direction. */
export interface Message {
  /** The payload as the portal knows it. */
  readonly schema: Node;
  /** The same for any validator. */
  readonly published: Node;
  readonly example: unknown;
  /** What is around it on the way. */
  readonly body: Body;
}

/** One version of an endpoint, with all that its page tells. */
export interface Documented {
  readonly endpoint: Endpoint;
  readonly name: string;
  readonly version: EndpointVersion;
  /** Absent where a request has no body. */
  readonly request: Message | undefined;
  readonly answer: Message;
}

/** Every version of every endpoint. */
export const documentedVersions: readonly Documented[] = endpoints.flatMap((endpoint) =>
  Object.keys(endpoint.versions).map((name) => describe(endpoint, name)),
);

/** The version that a page's address names. */
export function documented({ parameters }: Visit): Documented {
  const { endpoint, version } = parameters;
  const found = documentedVersions.find(
    (one) => one.endpoint.name === endpoint && one.name === version,
  );
  if (found === undefined) throw new PageRefusal(404);
  return found;
}

function describe(endpoint: Endpoint, name: string): Documented {
  const version = endpoint.versions[name]!;
  const payloads = new Payloads();
  const taken = (schema: Endpoint['answer'], title: string) => {
    const payload = payloads.take(schema, title);
    const published = payloads.schemas[title]!;
    return { schema: schema as unknown as Node, published, example: payload.example, payload };
  };
  const request = endpoint.request && taken(endpoint.request, `${pascal(endpoint.name)}Request`);
  const answer = taken(version.answer ?? endpoint.answer, `${pascal(endpoint.name)}Answer`);
  return {
    endpoint,
    name,
    version,
    request: request && { ...request, body: requestBody(version, request.payload) },
    answer: { ...answer, body: successBody(endpoint, version, answer.payload) },
  };
}
