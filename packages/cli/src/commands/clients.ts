import { isIPv4 } from 'node:net';
import { type ClientCategory, isPan, type ListedClient } from '@openirp/server';
import { Command, InvalidArgumentError, Option } from 'commander';
import { withRegister } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { readSecret } from '../read-secret.ts';
import { textTable } from '../text-table.ts';

const dataOption = ['--data <folder>', 'data folder of the portal, which may be running'] as const;
const addressesMax = 4;
const secretCharsMax = 100;

interface AddFlags {
  readonly clientId: string;
  readonly category: ClientCategory;
  readonly name: string;
  readonly pan: string;
  readonly address: readonly string[];
  readonly secretFile: string;
  readonly data?: string;
}

/** `irp clients`: the clients of a portal, who have id and secret. */
export const clientsCommand = (): Command =>
  new Command('clients')
    .description('list the clients of a portal, bring one over, block and unblock')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(addCommand())
    .addCommand(blockCommand('block'))
    .addCommand(blockCommand('unblock'));

const listCommand = (): Command =>
  new Command('list')
    .description('list the clients')
    .option(...dataOption)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  irp clients\n  irp clients --json')
    .action(({ data, json }: { data?: string; json?: true }) =>
      orExplain(async () => {
        const clients = await withRegister(data, ({ credentials }) => credentials.clients());
        if (json) return console.log(JSON.stringify(clients, null, 2));
        process.stdout.write(textTable([titles, ...clients.map(cellsOf)]));
      }),
    );

const titles = ['client id', 'category', 'pan', 'state', 'addresses', 'name'];

const cellsOf = ({ clientId, category, pan, state, addresses, name }: ListedClient): string[] => [
  ...[clientId, category, pan ?? '-', state, addresses.join(' ') || '-', name],
];

const addCommand = (): Command =>
  new Command('add')
    .description('bring a client over with the id and secret that it has at the e-way bill API')
    .requiredOption('--client-id <id>', 'its client id', clientIdIn)
    .addOption(
      new Option('--category <category>', 'who has it')
        .choices(['GSP', 'ERP', 'ECO', 'TXP'])
        .makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'by which taxpayers know it', nameIn)
    .requiredOption('--pan <pan>', 'of the organisation whose it is', panIn)
    .addOption(
      new Option('--address <ipv4>', `from which it calls; up to ${addressesMax}, each once`)
        .argParser(addressIn)
        .default([], 'none'),
    )
    .requiredOption('--secret-file <file>', 'file with the client secret; - for standard input')
    .option(...dataOption)
    .addHelpText(
      'after',
      `
The secret is kept as a hash, the audit log tells that the operator did it. Its users are brought over
by irp users add. In production a client without addresses cannot call.

Examples:
  irp clients add --client-id AAAAA29GSP1A2B3 --category GSP --name "Example GSP" --pan ZZIRX0001Z \\
    --address 203.0.113.7 --address 203.0.113.8 --secret-file secret.txt
  pass show gsp | irp clients add --client-id AAAAA29GSP1A2B3 --category GSP --name "Example GSP" \\
    --pan ZZIRX0001Z --secret-file -`,
    )
    .action((flags: AddFlags) => orExplain(() => add(flags)));

async function add({ data, secretFile, address: addresses, ...client }: AddFlags) {
  const clientSecret = await readSecret(secretFile, secretCharsMax);
  const outcome = await withRegister(data, ({ credentials }) =>
    credentials.addClient({ ...client, clientSecret, addresses }),
  );
  const { clientId, pan, category } = client;
  if (outcome === 'id taken') throw new Error(`there is a client ${clientId} already`);
  if (outcome === 'pan has one') {
    throw new Error(`${pan} has a client of the category ${category} already (irp clients)`);
  }
  console.log(`Client ${clientId} is there. Its users: irp users add --client-id ${clientId}`);
}

const blockCommand = (act: 'block' | 'unblock'): Command =>
  new Command(act)
    .description(
      act === 'block'
        ? 'block a client: all its calls are refused with 1010, within a second'
        : 'let a blocked client call again',
    )
    .argument('<client-id>')
    .option(...dataOption)
    .addHelpText('after', `\nExamples:\n  irp clients ${act} AAAAA29GSP1A2B3`)
    .action((clientId: string, { data }: { data?: string }) =>
      orExplain(async () => {
        const isThere = await withRegister(data, ({ credentials }) =>
          credentials.setBlocked(clientId, act === 'block'),
        );
        if (!isThere) throw new Error(`there is no client ${clientId}`);
        console.log(`Client ${clientId} is ${act}ed.`);
      }),
    );

function clientIdIn(text: string): string {
  if (/^[A-Za-z0-9]{5,50}$/.test(text)) return text;
  throw new InvalidArgumentError('5 to 50 letters and digits are expected.');
}

function nameIn(text: string): string {
  if (/^[^\p{Cc}]{1,100}$/u.test(text) && text.trim() !== '') return text.trim();
  throw new InvalidArgumentError('up to 100 printable characters are expected.');
}

function panIn(text: string): string {
  const pan = text.toUpperCase();
  if (isPan(pan)) return pan;
  throw new InvalidArgumentError('five letters, four digits and a letter are expected.');
}

function addressIn(text: string, earlier: readonly string[]): string[] {
  if (!isIPv4(text)) throw new InvalidArgumentError('an IPv4 address is expected.');
  if (earlier.includes(text)) throw new InvalidArgumentError('it is named twice.');
  if (earlier.length >= addressesMax) {
    throw new InvalidArgumentError(`a client has at most ${addressesMax} addresses.`);
  }
  return [...earlier, text];
}
