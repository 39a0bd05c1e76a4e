import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Runs `irp` as a program of its own, with something on its standard input. */
export async function irp(args: readonly string[], input = ''): Promise<Ran> {
  // Settings and colours of the shell that runs the tests are none of the program's.
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env.PATH } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that ends without having read all is no fault of the pipe.
  child.stdin.on('error', () => undefined).end(input);
  const [exitCode] = await once(child, 'close');
  return { exitCode, stdout, stderr };
}
