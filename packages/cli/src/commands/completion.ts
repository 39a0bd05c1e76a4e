import { Argument, Command } from 'commander';
import type { Shell } from '../completion/script-for.ts';
import { endingWrongCalls } from '../portal/portal-command.ts';

/** `irp completion`: what a shell needs to complete commands and options. */
export const completionCommand = (): Command =>
  endingWrongCalls(new Command('completion'))
    .description('print a script that makes a shell complete commands, options and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  irp completion bash >> ~/.bashrc
  irp completion zsh > "\${fpath[1]}/_irp"
  irp completion fish > ~/.config/fish/completions/irp.fish`,
    )
    .action(async (shell: Shell, _options: unknown, command: Command) => {
      // Loaded when it is needed: the other commands do without.
      const { scriptFor } = await import('../completion/script-for.ts');
      process.stdout.write(scriptFor(shell, command.parent!));
    });
