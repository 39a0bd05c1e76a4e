import type { IrpClient } from '@openirp/client';
import { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import {
  clientOf,
  loadProfile,
  type PortalFlags,
  type Profile,
  profileOptions,
} from '../profile/index.ts';
import { explaining } from './explain.ts';

/** A command that speaks to a portal: `--profile`, `--sandbox`, `--json`; 2 for a wrong call. */
export const portalCommand = (name: string): Command =>
  endingWrongCalls(profileOptions(new Command(name)));

/** One is for what failed, so that a wrong call needs another exit code. */
export const endingWrongCalls = (command: Command): Command =>
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.wrongCall));

/** Runs a command's work with the client of its profile, and explains what goes wrong. */
export const onPortal = (
  flags: PortalFlags,
  work: (client: IrpClient, profile: Profile) => Promise<void>,
): Promise<void> =>
  explaining(flags, async () => {
    const profile = await loadProfile(flags);
    await work(clientOf(profile), profile);
  });
