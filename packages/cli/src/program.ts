import { ConfigError } from '@openirp/server';
import { Command, CommanderError } from 'commander';
import { printSettings } from './commands/help-settings.ts';
import { startCommand } from './commands/start.ts';
import { verifyCommand } from './commands/verify.ts';

/** The program `irp`. */
export function program(): Command {
  const irp = new Command('irp')
    .description('OpenIRP: an open Invoice Registration Portal. Independent of NIC and GSTN.')
    .version('0.1.0')
    .showHelpAfterError('(irp --help lists the commands)')
    .helpCommand(false);
  irp.addCommand(startCommand());
  irp.addCommand(verifyCommand());
  irp
    .command('help')
    .description('show help; `irp help settings` lists every setting')
    .argument('[topic]', 'settings, or a command')
    .action((topic?: string) => {
      if (topic === 'settings') return printSettings();
      const command = irp.commands.find((one) => one.name() === topic);
      if (topic !== undefined && command === undefined) {
        irp.error(`there is no help on ${topic}`, { exitCode: 2 });
      }
      (command ?? irp).outputHelp();
    });
  return irp;
}

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
  if (error instanceof ConfigError) return `settings:\n  ${error.message.replaceAll('\n', '\n  ')}`;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken. Stop what uses it, or choose others with --port and --control-port (0 for any).`;
  }
  if (code === 'EACCES') return `${error.message}. Choose a folder of yours with --data.`;
  return error.message;
}
