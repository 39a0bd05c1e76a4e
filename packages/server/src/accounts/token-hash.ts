import { hash } from 'node:crypto';

/** What the store keeps of a portal session's token: whoever reads it there cannot use it. */
export const hashOfToken = (token: string): Buffer => hash('sha256', token, 'buffer');
