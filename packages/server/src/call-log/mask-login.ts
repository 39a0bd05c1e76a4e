import { isUtf8 } from 'node:buffer';
import { JsonError, readJson } from '@openirp/core';
import { masked } from './mask.ts';

/** Members of a login's body that are no secrets. */
const plainMembers = /^(username|forcerefreshaccesstoken|action)$/i;

/**
 * A body that is a login, or may be one that went astray. What is sealed for the portal stays: nobody
 * else opens it. Everything else is masked, by whatever name it goes, for programs that do not seal yet
 * send their password like this.
 */
export function maskedLogin(text: string): string {
  try {
    let isMasked = false;
    const hide = (value: string): string => {
      isMasked = true;
      return masked(value);
    };
    const walk = (value: ReturnType<typeof readJson>, name: string): unknown => {
      if (value instanceof Map) {
        return Object.fromEntries([...value].map(([key, inner]) => [key, walk(inner, key)]));
      }
      if (Array.isArray(value)) return value.map((inner) => walk(inner, name));
      if (plainMembers.test(name) || value === null || typeof value === 'boolean') return value;
      const told = typeof value === 'string' ? value : value.lexeme;
      return isSealedForPortal(told) || told === '' ? told : hide(told);
    };
    const kept = walk(readJson(text), '');
    return isMasked ? JSON.stringify(kept) : text;
  } catch (error) {
    if (error instanceof JsonError) return masked(text);
    throw error;
  }
}

/** One RSA block of the portal's key in base64. */
function isSealedForPortal(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 256 && bytes.toString('base64') === text && !isUtf8(bytes);
}
