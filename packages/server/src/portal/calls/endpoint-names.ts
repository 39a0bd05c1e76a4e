import { endpoints } from '../../endpoints/index.ts';

/** Operations that are recorded, by name, with their titles. */
export const endpointTitles: ReadonlyMap<string, string> = new Map(
  endpoints.filter(({ needs }) => needs !== 'nobody').map(({ name, title }) => [name, title]),
);
