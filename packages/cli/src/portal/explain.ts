import { styleText } from 'node:util';
import { CommanderError } from 'commander';
import type { ExplainedDetail } from './explained-detail.ts';
import { type Failure, failureOf } from './failure.ts';

/**
 * Runs what speaks to a portal. A failure is told on standard error, as text or as one line of JSON,
 * and by the exit code; standard output has answers alone.
 */
export async function explaining(
  { json }: { readonly json?: true },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    const { exitCode, ...failure } = failureOf(error);
    console.error(json ? JSON.stringify({ error: failure }) : textOf(failure));
    process.exitCode = exitCode;
  }
}

const styled = (style: Parameters<typeof styleText>[0], text: string): string =>
  styleText(style, text, { stream: process.stderr });

function textOf({ message, cure, details, info = [] }: Omit<Failure, 'exitCode'>): string {
  if (details === undefined) {
    return cure === undefined ? `irp: ${message}` : `irp: ${message}\n  ${cure}`;
  }
  const notes = info.map((one) => `  ${styled('dim', 'beside it')}  ${JSON.stringify(one)}\n`);
  return ['irp: refused\n', ...details.map(paragraph), ...notes].join('\n').trimEnd();
}

/** Code and text, and a line for each fact. */
export function paragraph({ code, message, ...facts }: ExplainedDetail): string {
  const lines = Object.entries(facts).map(
    ([name, value]) => `        ${styled('dim', name.padEnd(9))} ${value}`,
  );
  const title = `  ${styled(['bold', 'red'], code)}  ${styled('bold', message)}`;
  return `${[title, ...lines].join('\n')}\n`;
}
