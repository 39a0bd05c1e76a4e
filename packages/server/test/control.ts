import { expect } from 'vitest';
import type { Portal } from './start-portal.ts';
import { exchange } from './wire-call.ts';

/** Sends one command to a portal's control port. */
export async function control(
  { controlUrl }: Pick<Portal, 'controlUrl'>,
  method: 'PUT' | 'POST' | 'DELETE',
  path: string,
  body: object = {},
): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const call = { method, path, headers, body: JSON.stringify(body) };
  const { status, text } = await exchange(controlUrl, call);
  expect(`${status} ${text}`).toMatch(/^200 /);
}

export const setFrozen = (portal: Pick<Portal, 'controlUrl'>, userName: string, frozen: boolean) =>
  control(portal, 'PUT', `/users/${userName}`, { frozen });
