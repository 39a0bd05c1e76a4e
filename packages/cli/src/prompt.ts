import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Where people are asked: not on standard output, which has answers of the portal alone. */
interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const own = (): Terminal => ({ input: process.stdin, output: process.stderr });

/** Asks for a line, without blanks around it. */
export async function ask(question: string, { input, output }: Terminal = own()): Promise<string> {
  return (await answer(createInterface({ input, output }), question)).trim();
}

/** Asks for a line that is not shown while it is typed. */
export async function askHidden(question: string, { input, output }: Terminal = own()) {
  output.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    // A terminal does not echo while it is read key by key; the echo of readline goes nowhere.
    return await answer(createInterface({ input, output: nowhere, terminal: true }), '');
  } finally {
    output.write('\n');
  }
}

/** Ctrl-C and the end of input give no answer. */
async function answer(asking: ReturnType<typeof createInterface>, question: string) {
  asking.once('SIGINT', () => process.exit(130));
  const ended = new Promise<never>((_resolve, reject) => {
    asking.once('close', () => reject(new Error('the input ended before the answer')));
  });
  try {
    return await Promise.race([asking.question(question), ended]);
  } finally {
    // The one who asked has what it wanted; nobody listens to the close any more.
    ended.catch(() => undefined);
    asking.close();
  }
}
