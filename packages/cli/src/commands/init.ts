import { Command, InvalidArgumentError, Option } from 'commander';
import type { InitFlags } from '../init/make-profile.ts';
import { gstinArgument } from '../portal/arguments.ts';
import { explaining } from '../portal/explain.ts';
import { endingWrongCalls } from '../portal/portal-command.ts';
import { showFacts, showJson } from '../portal/show.ts';
import type { Profile } from '../profile/index.ts';

/** `irp init`: makes a profile. */
export const initCommand = (): Command =>
  withAdapter(withCredentials(endingWrongCalls(new Command('init'))))
    .description('make a profile: where the portal is, and who calls; kept in a file of mode 600')
    .option('--no-secrets', 'keep client secret and password out of the file')
    .option('--no-login', 'do not try to log in')
    .option('--force', 'replace a profile of this name')
    .option('--json', 'JSON on standard output')
    .addHelpText(
      'after',
      `
What is not given is asked on a terminal. Secrets have no flags, because other users of a machine can
see them: they come from the prompt, or from the variables IRP_CLIENT_SECRET and IRP_PASSWORD. With
--no-secrets these variables are read at each run. docs/cli.md describes the file.

Exit code: 0, 1 when there is such a profile, 2 for a wrong call, 4 when the portal refuses the login,
5 when it does not answer; nothing is written but for 0.

Examples:
  irp init --from .openirp/sandbox.json
  irp init --url http://127.0.0.1:7080
  irp init --profile production --adapter nic --url NIC1=https://api.einvoice1.gst.gov.in \\
    --url NIC2=https://api.einvoice2.gst.gov.in --public-key nic.pem
  irp init --profile gsp --adapter gsp --url https://gsp.example --base-path /enriched/einvoice \\
    --header "subscription: 4711" --public-key nic.pem --no-secrets`,
    )
    .action((flags: InitFlags) =>
      explaining(flags, async () => {
        // Loaded when they are needed: the other commands do without.
        const { makeProfile } = await import('../init/make-profile.ts');
        const { profile, save } = await makeProfile(flags);
        await warnOfPlainHttp(profile);
        if (flags.login) await logInEverywhere(profile);
        save();
        await tell(profile, flags);
      }),
    );

const withCredentials = (command: Command): Command =>
  command
    .option('--profile <name>', 'name of the profile; OPENIRP_PROFILE, or else default')
    .addOption(
      new Option('--from <file>', 'take everything from the sandbox.json of a sandbox').conflicts([
        ...['url', 'clientId', 'gstin', 'userName'],
        ...['publicKey', 'signingCertificate', 'adapter'],
      ]),
    )
    .option('--user <number>', 'which of the users in it, counted from 1', positive, 1)
    .option(
      '--url <address>',
      'address of the portal, or NIC1=address; repeat it for twins, the preferred one first',
      collected,
    )
    .option('--client-id <id>', 'the client id')
    .option('--gstin <gstin>', 'GSTIN of the API user', gstinArgument)
    .option('--user-name <name>', 'user name of the API user')
    .option('--public-key <file>', "the portal's public key for logins; fetched from an OpenIRP")
    .option('--signing-certificate <file>', 'certificates that sign; fetched from an OpenIRP');

const withAdapter = (command: Command): Command =>
  command
    .addOption(
      new Option('--adapter <kind>', 'what kind of portal it is')
        .choices(['openirp', 'nic', 'gsp'])
        .default('openirp'),
    )
    .addOption(
      new Option('--auth <version>', 'version of Authenticate, for nic and gsp')
        .choices(['v1.03', 'v1.04'])
        .default('v1.04'),
    )
    .option('--base-path <path>', 'gsp: stands before every path')
    .option('--auth-path <path>', 'gsp: path of Authenticate below it')
    .option('--header <name:value>', 'gsp: a header for every call; repeatable', collected, [])
    .option('--header-name <name=other>', 'gsp: another name of a header', collected, []);

const collected = (text: string, earlier: readonly string[] = []): string[] => [...earlier, text];

function positive(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes a number from 1 on.');
}

async function warnOfPlainHttp({ servers }: Profile): Promise<void> {
  const { isOpenToOthers } = await import('../init/servers.ts');
  for (const { url } of servers.filter(isOpenToOthers)) {
    console.error(`irp: ${url} is without TLS: others on the way read the client secret.`);
  }
}

async function logInEverywhere(profile: Profile): Promise<void> {
  const { logInAnew } = await import('../portal/log-in-anew.ts');
  const { Sessions } = await import('@openirp/client');
  // Nothing is kept of a trial: the profile is not there yet.
  for (const server of profile.servers) {
    await logInAnew({ ...profile, servers: [server] }, new Sessions());
  }
}

async function tell(profile: Profile, { json, login, secrets }: InitFlags): Promise<void> {
  const { fingerprint } = await import('../portal/public-key.ts');
  const { name, file, servers, userName, gstin, authPublicKeyPem } = profile;
  const key = `SHA-256 ${fingerprint(authPublicKeyPem)}`;
  const urls = servers.map(({ url }) => url);
  if (json) return showJson({ profile: name, file, urls, userName, gstin, publicKey: key, login });
  showFacts(`Profile ${name}`, [
    ['file', file],
    ['portal', urls.join(', ')],
    ['user', `${userName} of ${gstin}`],
    ['public key', key],
    ['login', login ? 'works' : 'not tried'],
    ['secrets', secrets ? 'in the file' : 'from IRP_CLIENT_SECRET and IRP_PASSWORD'],
  ]);
}
