import { isGstinShaped } from '@openirp/core';
import { type ListedUser, passwordFaults } from '@openirp/server';
import { Command, InvalidArgumentError } from 'commander';
import { withRegister } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { readSecret } from '../read-secret.ts';
import { textTable } from '../text-table.ts';

const dataOption = ['--data <folder>', 'data folder of the portal, which may be running'] as const;
/** User name and password must fit under the public key together. */
const passwordCharsMax = 30;

interface ListFlags {
  readonly clientId?: string;
  readonly gstin?: string;
  readonly data?: string;
  readonly json?: true;
}

interface AddFlags {
  readonly clientId: string;
  readonly gstin: string;
  readonly userName: string;
  readonly passwordFile: string;
  readonly data?: string;
}

/** `irp users`: the API users of a portal. */
export const usersCommand = (): Command =>
  new Command('users')
    .description('list the API users of a portal, bring one over, freeze and unfreeze')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(addCommand())
    .addCommand(freezeCommand('freeze'))
    .addCommand(freezeCommand('unfreeze'));

const listCommand = (): Command =>
  new Command('list')
    .description('list the API users')
    .option('--client-id <id>', 'of this client alone')
    .option('--gstin <gstin>', 'of this GSTIN alone', gstinIn)
    .option(...dataOption)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  irp users --gstin 29ZZIRX0001Z1ZK\n  irp users --json')
    .action(({ data, json, clientId, gstin }: ListFlags) =>
      orExplain(async () => {
        const of = { ...(clientId && { clientId }), ...(gstin && { gstin }) };
        const users = await withRegister(data, ({ credentials }) => credentials.users(of));
        if (json) return console.log(JSON.stringify(users, null, 2));
        process.stdout.write(textTable([titles, ...users.map(cellsOf)]));
      }),
    );

const titles = ['gstin', 'user name', 'client id', 'state', 'last login'];

const cellsOf = ({ gstin, userName, clientId, state, lastUsedAt }: ListedUser): string[] => {
  const last = lastUsedAt === null ? 'never' : new Date(lastUsedAt).toISOString();
  return [gstin, userName, clientId, state, last];
};

const addCommand = (): Command =>
  new Command('add')
    .description(
      'bring an API user over with the name and password that it has at the e-way bill API',
    )
    .requiredOption('--client-id <id>', 'client under which it calls')
    .requiredOption('--gstin <gstin>', 'GSTIN in the taxpayer register', gstinIn)
    .requiredOption('--user-name <name>', 'its name', userNameIn)
    .requiredOption('--password-file <file>', 'file with its password; - for standard input')
    .option(...dataOption)
    .addHelpText(
      'after',
      `
The password is kept as a hash. One that breaks the rules for new passwords is taken with a warning.

Examples:
  irp users add --client-id AAAAA29GSP1A2B3 --gstin 29ZZIRX0001Z1ZK --user-name API_example \\
    --password-file password.txt
  pass show api | irp users add --client-id AAAAA29GSP1A2B3 --gstin 29ZZIRX0001Z1ZK \\
    --user-name API_example --password-file -`,
    )
    .action((flags: AddFlags) => orExplain(() => add(flags)));

async function add({ data, passwordFile, ...user }: AddFlags): Promise<void> {
  const password = await readSecret(passwordFile, passwordCharsMax);
  const faults = passwordFaults(password);
  if (faults.includes('character')) {
    throw new Error('the password holds a quotation mark or a backslash, which no login carries');
  }
  const outcome = await withRegister(data, ({ credentials }) =>
    credentials.addUser({ ...user, password }),
  );
  const { userName, gstin, clientId } = user;
  const refusals = {
    'no client': `there is no client ${clientId} (irp clients)`,
    'no gstin': `the register does not know ${gstin} (irp taxpayers import)`,
    'not yours': `client ${clientId} may not act for ${gstin}: it is another taxpayer's, or blocked`,
    'name taken': `there is a user ${userName} already`,
    'too many': `${gstin} has as many users as it may have`,
  };
  if (outcome !== 'added') throw new Error(refusals[outcome]);
  if (faults.length > 0) {
    console.error(
      `The password breaks rules for new ones (${faults.join(', ')}); have it changed.`,
    );
  }
  console.log(`User ${userName} of ${gstin} is there, under client ${clientId}.`);
}

const freezeCommand = (act: 'freeze' | 'unfreeze'): Command =>
  new Command(act)
    .description(
      act === 'freeze'
        ? 'freeze a user: its tokens end at once, and only the operator unfreezes it'
        : 'let a frozen user log in again',
    )
    .argument('<user-name>')
    .option(...dataOption)
    .addHelpText('after', `\nExamples:\n  irp users ${act} API_example`)
    .action((userName: string, { data }: { data?: string }) =>
      orExplain(async () => {
        const isThere = await withRegister(data, ({ credentials }) =>
          credentials.setFrozen(userName, act === 'freeze'),
        );
        if (!isThere) throw new Error(`there is no user ${userName}`);
        console.log(`User ${userName} is ${act === 'freeze' ? 'frozen' : 'unfrozen'}.`);
      }),
    );

function gstinIn(text: string): string {
  const gstin = text.toUpperCase();
  if (isGstinShaped(gstin)) return gstin;
  throw new InvalidArgumentError('a GSTIN of 15 letters and digits is expected.');
}

function userNameIn(text: string): string {
  if (/^[\w.@-]{1,30}$/.test(text)) return text;
  throw new InvalidArgumentError(
    '1 to 30 letters, digits, dots, hyphens, underscores or @ expected.',
  );
}
