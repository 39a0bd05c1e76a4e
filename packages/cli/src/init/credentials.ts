import { UsageError } from '../portal/usage-error.ts';
import type { Environment } from '../profile/environment.ts';
import { ask, askHidden } from '../prompt.ts';

/** What says who calls where, as far as flags say it. */
export interface GivenCredentials {
  readonly url?: readonly string[];
  readonly clientId?: string;
  readonly gstin?: string;
  readonly userName?: string;
}

export interface CompleteCredentials {
  readonly urls: readonly string[];
  readonly clientId: string;
  readonly clientSecret: string;
  readonly gstin: string;
  readonly userName: string;
  readonly password: string;
}

/** One thing to know: what it is called, how it is given without a prompt, and whether it is secret. */
interface Question {
  readonly name: keyof Omit<CompleteCredentials, 'urls'> | 'url';
  readonly label: string;
  readonly otherwise: string;
  readonly isSecret?: true;
}

type Known = Record<Question['name'], string | undefined>;

const questions: readonly Question[] = [
  { name: 'url', label: 'Address of the portal', otherwise: '--url' },
  { name: 'clientId', label: 'Client id', otherwise: '--client-id' },
  {
    name: 'clientSecret',
    label: 'Client secret',
    otherwise: 'the variable IRP_CLIENT_SECRET',
    isSecret: true,
  },
  { name: 'gstin', label: 'GSTIN of the API user', otherwise: '--gstin' },
  { name: 'userName', label: 'User name of the API user', otherwise: '--user-name' },
  { name: 'password', label: 'Password', otherwise: 'the variable IRP_PASSWORD', isSecret: true },
];

/**
 * Credentials from flags and variables; what is missing is asked on a terminal. Throws `UsageError`
 * where nobody can be asked.
 */
export async function credentials(
  given: GivenCredentials,
  env: Environment,
  isTerminal: boolean,
): Promise<CompleteCredentials> {
  const { url: urls = [], clientId, gstin, userName } = given;
  const { clientSecret, password } = env;
  const known: Known = { url: urls[0], clientId, clientSecret, gstin, userName, password };
  const open = questions.filter(({ name }) => known[name] === undefined);
  if (open.length > 0 && !isTerminal) throw missing(open);
  for (const question of open) known[question.name] = await answerTo(question);
  const { url, ...complete } = known as Record<Question['name'], string>;
  const inCapitals = { gstin: complete.gstin.toUpperCase() };
  return { ...complete, ...inCapitals, urls: urls.length > 0 ? urls : [url] };
}

async function answerTo({ label, isSecret }: Question): Promise<string> {
  const text = await (isSecret ? askHidden : ask)(`${label}: `);
  if (text !== '') return text;
  throw new UsageError(`${label}: nothing was entered`);
}

const missing = (open: readonly Question[]): UsageError =>
  new UsageError(
    'without a terminal nobody can be asked. Missing:\n' +
      open.map(({ label, otherwise }) => `  ${label}: give ${otherwise}`).join('\n') +
      '\nA sandbox has all of it in one file: --from .openirp/sandbox.json',
  );
