import { readInput } from './read-input.ts';

/** A secret from a file, or from standard input for `-`: the first line, and nothing behind it. */
export async function readSecret(file: string, charsMax: number): Promise<string> {
  const [first = '', ...rest] = (await readInput(file)).split(/\r?\n/);
  const from = file === '-' ? 'standard input' : file;
  if (rest.some((line) => line !== '')) throw new Error(`${from} has more than one line`);
  if (!/^[!-~]+$/.test(first)) {
    throw new Error(`${from} must hold one line of printable characters, without blanks`);
  }
  if (first.length > charsMax) throw new Error(`${from} has more than ${charsMax} characters`);
  return first;
}
