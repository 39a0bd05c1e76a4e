import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Profile, ProfileError } from './profile.ts';

/** The parts of a sandbox.json that make a profile. */
interface SandboxFile {
  readonly apiBaseUrl: string;
  readonly authPublicKeyPem: string;
  readonly signingCertificatePem: string;
  readonly clients: readonly {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly users: readonly {
      readonly gstin: string;
      readonly userName: string;
      readonly password: string;
    }[];
  }[];
}

/**
 * A user of a sandbox as a profile; `user` counts all of them from 1. What belongs to it is kept beside
 * the sandbox's own files: whoever deletes the sandbox wants none of it any more.
 */
export function sandboxProfile(file: string, user = 1): Profile {
  const { apiBaseUrl, authPublicKeyPem, signingCertificatePem, clients } = parsed(file);
  const users = clients.flatMap(({ clientId, clientSecret, users }) =>
    users.map((one) => ({ clientId, clientSecret, ...one })),
  );
  const chosen = users[user - 1];
  if (chosen === undefined) {
    throw new ProfileError(`${file} has ${users.length} users; there is no user ${user}`);
  }
  const { clientId, clientSecret, gstin, userName, password } = chosen;
  const own = join(dirname(file), 'client');
  return {
    ...{ name: file, file, clientId, clientSecret, gstin, userName, password },
    ...{ authPublicKeyPem, signingCertificatePem },
    servers: [{ url: apiBaseUrl }],
    adapter: { type: 'openirp' },
    tokens: { folder: join(own, 'tokens'), keyFile: join(own, 'tokens.key') },
    dataFolder: own,
  };
}

function parsed(file: string): SandboxFile {
  let sandbox: Partial<SandboxFile> | null;
  try {
    sandbox = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new ProfileError(
        `${file} is not there`,
        'A sandbox writes it when it starts: irp start',
      );
    }
    throw new ProfileError(`${file} cannot be read as the sandbox.json of a sandbox`);
  }
  if (typeof sandbox?.apiBaseUrl === 'string' && Array.isArray(sandbox.clients)) {
    return sandbox as SandboxFile;
  }
  throw new ProfileError(`${file} is not the sandbox.json of a sandbox`);
}
