import { CommanderError } from 'commander';

/** Runs a command's work; what goes wrong is one line with its cure, not a stack. */
export async function orExplain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    console.error(`irp: ${explained(error)}`);
    process.exitCode = 1;
  }
}

function explained(error: unknown): string {
  // By its name: whoever explains an error need not load the server.
  if (error instanceof Error && error.name === 'ConfigError')
    return `settings:\n  ${error.message.replaceAll('\n', '\n  ')}`;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken. Stop what uses it, or choose others with --port and --control-port (0 for any).`;
  }
  if (code === 'EACCES') return `${error.message}. Choose a folder of yours with --data.`;
  return error.message;
}
