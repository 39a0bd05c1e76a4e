import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from './result.ts';

/** The newest result of each profile, by its name. */
export type Results = Readonly<Record<string, Result>>;

/** The results in a file; none when there is no file. */
export function readResults(file: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Puts a result into a file, in place of an earlier one of its profile. */
export function keep(result: Result, file: string): void {
  const results = { ...readResults(file), [result.profile]: result };
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(results, rounded, 2)}\n`);
  renameSync(draft, file);
}

/** Six digits are more than any measurement here is worth. */
const rounded = (_name: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value;
