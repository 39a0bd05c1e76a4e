import type { Visit } from '../visit.ts';

/** Most forms have less; larger ones are held in memory and wait for their turn. */
const smallBytesMax = 64 * 1024;

/** Whether a form need not wait among the large ones. */
export const isSmall = ({ request }: Visit): boolean =>
  Number(request.header('content-length') ?? Number.NaN) <= smallBytesMax;
