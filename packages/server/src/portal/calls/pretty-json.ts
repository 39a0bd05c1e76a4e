import { JsonError, readJson } from '@openirp/core';
import { laidOut } from '../parts/lay-out.ts';

/** JSON text with a line for every member, numbers as they were written; undefined for what is no JSON. */
export const prettyJson = (text: string): string | undefined =>
  isJson(text) ? laidOut(text) : undefined;

function isJson(text: string): boolean {
  try {
    return typeof readJson(text) === 'object';
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}
