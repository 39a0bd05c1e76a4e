import { readFile } from 'node:fs/promises';

/** The text of a file; of standard input for `-`. */
export async function readInput(file: string): Promise<string> {
  if (file !== '-') return readFile(file, 'utf8');
  // Not by descriptor: a pipe that has nothing yet would be refused, not waited for.
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
