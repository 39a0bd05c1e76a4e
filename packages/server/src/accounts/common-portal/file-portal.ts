import { open } from 'node:fs/promises';
import { readEntry } from '../taxpayer-entry.ts';
import { type CommonPortal, CommonPortalError, type PortalEntry } from './common-portal.ts';

/**
 * A common portal that is a file of JSON lines, one entry each. The file is read anew every time,
 * so that a change to it is heeded at once; the last line of a GSTIN counts.
 */
export class FilePortal implements CommonPortal {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async fetch(gstin: string): Promise<PortalEntry | undefined> {
    const line = await this.#lineWith(gstin);
    if (line === undefined) return undefined;
    const entry = readEntry(line);
    if (entry.row !== undefined) return entry;
    throw new CommonPortalError(`${this.#file}, ${gstin}: ${entry.problems.join('; ')}`);
  }

  async #lineWith(gstin: string): Promise<Record<string, unknown> | undefined> {
    let found: Record<string, unknown> | undefined;
    try {
      const file = await open(this.#file);
      for await (const line of file.readLines()) {
        if (line.includes(gstin)) found = objectOf(line, gstin) ?? found;
      }
    } catch (error) {
      throw new CommonPortalError(`${this.#file}: ${(error as Error).message}`);
    }
    return found;
  }
}

/** The object of a line, if it is the entry of this GSTIN. */
function objectOf(line: string, gstin: string): Record<string, unknown> | undefined {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) return undefined;
  const entry = value as Record<string, unknown>;
  return entry.Gstin === gstin ? entry : undefined;
}
