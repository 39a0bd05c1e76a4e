import type { Call, QueryParameter } from './endpoint.ts';

/** The value of a declared query parameter under any of its names; empty when it is not there. */
export const askedFor = ({ query }: Call, { name, aliases = [] }: QueryParameter): string =>
  query(name, ...aliases) ?? '';
