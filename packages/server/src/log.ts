import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The log: JSON lines on standard error. */
export const openLog = ({ logLevel }: Pick<Config, 'logLevel'>): Logger =>
  pino(
    { level: logLevel, base: null, serializers: { err: plainError } },
    // Written before it returns: the last line before an end is the one that is wanted.
    pino.destination(2),
  );

const causesMax = 5;

/**
 * An error as it may stand in a log: what it is, where it came from, and what it came of. What
 * libraries hang on their errors stays behind: PostgreSQL's, for one, quotes the row that did not fit.
 */
export function plainError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  const message = withoutQuotes(error);
  const isNested = error.cause !== undefined && depth < causesMax;
  return {
    type: error.name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    // The first lines of a stack repeat the message.
    stack: error.stack?.slice(error.stack.indexOf('\n    at ') + 1),
    ...(isNested ? { cause: plainError(error.cause, depth + 1) } : {}),
  };
}

/** V8's words about a text that is no JSON quote the text. */
const withoutQuotes = ({ name, message }: Error): string =>
  name === 'SyntaxError' && message.includes('JSON') ? 'a text that is no JSON' : message;
