import { hash } from 'node:crypto';

/** What the store keeps of a portal session's token: whoever reads it there cannot use it. */
export const hashOfToken = (token: string): Buffer => hash('sha256', token, 'buffer');

/** Whether a text may be the token of a browser: 32 bytes in base64url. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** Names a session to its holder, without opening it; empty for no token. */
export const sessionIdOf = (token: string): string =>
  token === '' ? '' : hashOfToken(token).toString('base64url');
