import { ask } from '../prompt.ts';
import { UsageError } from './usage-error.ts';

/** Asks before something that cannot be taken back. Throws `UsageError` when nobody can be asked. */
export async function confirmed(question: string, yes: true | undefined): Promise<boolean> {
  if (yes === true) return true;
  if (process.stdin.isTTY !== true) {
    throw new UsageError('without a terminal nobody can be asked; --yes goes on without asking');
  }
  if (/^y(es)?$/i.test(await ask(`${question} [y/N] `))) return true;
  console.error('Nothing was sent.');
  return false;
}
