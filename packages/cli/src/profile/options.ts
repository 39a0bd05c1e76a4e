import { type Command, Option } from 'commander';
import type { ProfileFlags } from './load-profile.ts';

/** The flags of every command that speaks to a portal. */
export interface PortalFlags extends ProfileFlags {
  readonly json?: true;
}

/** Adds `--profile`, `--sandbox` and `--json` to a command. */
export const profileOptions = (command: Command): Command =>
  command
    .option('--profile <name>', 'whose portal and user; OPENIRP_PROFILE, or else default')
    .addOption(
      new Option(
        '--sandbox <file>',
        'the sandbox.json of a sandbox, without any profile',
      ).conflicts('profile'),
    )
    .option('--json', 'JSON on standard output');
