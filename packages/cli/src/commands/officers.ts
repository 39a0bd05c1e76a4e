import { oneTimePasswordHours } from '@openirp/server';
import { Command } from 'commander';
import { withDataFolder, withRegister } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { textTable } from '../text-table.ts';

interface Flags {
  readonly data?: string;
  readonly json?: true;
}

const dataOption = ['--data <folder>', 'data folder of the portal, which may be running'] as const;
/** Whoever runs commands on a data folder. */
const actor = 'operator';

/** `irp officers`: who works at the officer's desk of a portal. */
export const officersCommand = (): Command =>
  new Command('officers')
    .description("add, list, freeze and reset those who work at the officer's desk")
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(addCommand())
    .addCommand(stateCommand(true))
    .addCommand(stateCommand(false))
    .addCommand(resetCommand());

const listCommand = (): Command =>
  new Command('list')
    .description('list the officers')
    .option(...dataOption)
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Examples:
  irp officers
  irp officers list --json --data /var/lib/openirp`,
    )
    .action(({ data, json }: Flags) =>
      orExplain(() =>
        withRegister(data, async ({ officers }) => {
          const all = await officers.list();
          if (json) return console.log(JSON.stringify(all, null, 2));
          if (all.length === 0)
            return console.log('There is no officer; irp officers add makes one.');
          const rows = all.map(({ name, email, state, hasSecondFactor, createdAt }) => [
            ...[name, email, state, hasSecondFactor ? 'set up' : 'not set up'],
            new Date(createdAt).toISOString().slice(0, 10),
          ]);
          const titles = ['name', 'e-mail', 'state', 'second factor', 'added'];
          process.stdout.write(textTable([titles, ...rows]));
        }),
      ),
    );

const addCommand = (): Command =>
  new Command('add')
    .description('add an officer; prints a one-time password, once')
    .argument('<name>', '3 to 30 small letters, digits, dots or hyphens, a letter first')
    .requiredOption('--email <address>', 'mail address of the officer')
    .option(...dataOption)
    .addHelpText(
      'after',
      `
Examples:
  irp officers add asha --email asha@irp.example
  irp officers add asha --email asha@irp.example --data /var/lib/openirp`,
    )
    .action((name: string, { email, data }: Flags & { readonly email: string }) =>
      orExplain(() =>
        withDataFolder(data, async ({ officers }) => {
          tellPassword(`Officer ${name} is added.`, await officers.add(name, email, actor));
        }),
      ),
    );

const resetCommand = (): Command =>
  new Command('reset')
    .description(
      'take password and second factor from an officer; prints a one-time password, once',
    )
    .argument('<name>')
    .option(...dataOption)
    .addHelpText(
      'after',
      `
Sessions of the officer end at once.

Examples:
  irp officers reset asha`,
    )
    .action((name: string, { data }: Flags) =>
      orExplain(() =>
        withRegister(data, async ({ officers }) => {
          tellPassword(`Officer ${name} is reset.`, await officers.reset(name, actor));
        }),
      ),
    );

const stateCommand = (isFrozen: boolean): Command =>
  new Command(isFrozen ? 'freeze' : 'unfreeze')
    .description(
      isFrozen ? 'keep an officer out; sessions end at once' : 'let a frozen officer in again',
    )
    .argument('<name>')
    .option(...dataOption)
    .addHelpText(
      'after',
      `
Examples:
  irp officers ${isFrozen ? 'freeze' : 'unfreeze'} asha`,
    )
    .action((name: string, { data }: Flags) =>
      orExplain(() =>
        withRegister(data, async ({ officers }) => {
          await officers.setFrozen(name, isFrozen, actor);
          console.log(`Officer ${name} is ${isFrozen ? 'frozen' : 'active again'}.`);
        }),
      ),
    );

function tellPassword(done: string, password: string): void {
  console.log(`${done} The one-time password, shown this once:

  ${password}

It lets the officer in at /desk/sign-in of the portal within ${oneTimePasswordHours} hours, to set up a second
factor and a password of their own.`);
}
