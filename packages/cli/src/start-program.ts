import { Command } from 'commander';
import { startCommand } from './commands/start.ts';

/** The program `irp` with its first command alone: a portal starts sooner without the others. */
export const program = (): Command =>
  new Command('irp')
    .description('OpenIRP: an open Invoice Registration Portal. Independent of NIC and GSTN.')
    .version('0.1.0')
    .showHelpAfterError('(irp --help lists the commands)')
    .helpCommand(false)
    .addCommand(startCommand());
