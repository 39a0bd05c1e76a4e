import { readFile } from 'node:fs/promises';

/** The bytes of a file; of standard input for `-`. */
export async function readBytes(file: string): Promise<Buffer> {
  if (file !== '-') return readFile(file);
  // Not by descriptor: a pipe that has nothing yet would be refused, not waited for.
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The text of a file; of standard input for `-`. */
export const readInput = async (file: string): Promise<string> =>
  (await readBytes(file)).toString('utf8');
