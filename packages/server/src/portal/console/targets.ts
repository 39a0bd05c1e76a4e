import type { Endpoint, EndpointVersion } from '../../endpoints/endpoint.ts';
import { endpoints } from '../../endpoints/index.ts';

/** What the console calls: one version of one endpoint. */
export interface Target {
  /** `generate-irn/v1.03` */
  readonly id: string;
  readonly endpoint: Endpoint;
  readonly versionName: string;
  readonly version: EndpointVersion;
}

/** Everything that can be called, in the order of the endpoints table. */
export const targets: readonly Target[] = endpoints.flatMap((endpoint) =>
  Object.entries(endpoint.versions).map(([versionName, version]) => ({
    id: `${endpoint.name}/${versionName}`,
    endpoint,
    versionName,
    version,
  })),
);

/** The call that an address or form names, or the one that most come for. */
export const targetOf = (id: string | null): Target =>
  targets.find((target) => target.id === id) ??
  targets.find(({ endpoint }) => endpoint.name === 'generate-irn')!;

/** Whether the body of a call is written by whoever uses the console. */
export const hasPayload = ({ endpoint }: Target): boolean =>
  endpoint.needs === 'session' && endpoint.method === 'POST';

/** The name of the parameter at the end of its path: `irn`. */
export const pathParameter = ({ version }: Target): string | undefined =>
  /\{(\w+)\}$/.exec(version.path)?.[1];
