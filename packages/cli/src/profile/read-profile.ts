import type { AuthVersion } from '@openirp/client';
import {
  type AdapterSettings,
  ProfileError,
  type ProfileFile,
  type ProfileServer,
} from './profile.ts';

const serversMax = 10;

type Members = Readonly<Record<string, unknown>>;

/** Reads the text of a profile. Throws `ProfileError`, which names the member and never its value. */
export function readProfile(text: string, file: string): ProfileFile {
  try {
    return profileIn(objectIn(parsed(text), 'the profile'));
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    throw new ProfileError(
      `${file}: ${error.what}`,
      'Correct it, or make it anew: irp init --force',
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the text, and with it secrets.
    throw new ProfileError('it is no JSON');
  }
}

function profileIn(profile: Members): ProfileFile {
  return {
    servers: serversIn(profile.servers),
    adapter: adapterIn(objectIn(profile.adapter, 'adapter')),
    clientId: textIn(profile, 'clientId'),
    gstin: textIn(profile, 'gstin'),
    userName: textIn(profile, 'userName'),
    authPublicKeyPem: textIn(profile, 'authPublicKeyPem'),
    ...optionalTexts(profile, ['signingCertificatePem', 'clientSecret', 'password']),
  };
}

function serversIn(value: unknown): readonly ProfileServer[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > serversMax) {
    throw new ProfileError(`servers must be a list of 1 to ${serversMax}`);
  }
  return value.map((one) => {
    const server = objectIn(one, 'an entry of servers');
    return { url: textIn(server, 'url'), ...optionalTexts(server, ['irp', 'authPublicKeyPem']) };
  });
}

function adapterIn(adapter: Members): AdapterSettings {
  if (adapter.type === 'openirp') return { type: 'openirp' };
  if (adapter.type === 'nic') return { type: 'nic', auth: authIn(adapter) };
  if (adapter.type !== 'gsp') throw new ProfileError('adapter.type must be openirp, nic or gsp');
  return {
    type: 'gsp',
    auth: authIn(adapter),
    ...optionalTexts(adapter, ['basePath', 'authPath']),
    ...optionalHeaders(adapter, 'headers'),
    ...optionalHeaders(adapter, 'headerNames'),
  };
}

function authIn({ auth }: Members): AuthVersion {
  if (auth === 'v1.03' || auth === 'v1.04') return auth;
  throw new ProfileError('adapter.auth must be v1.03 or v1.04');
}

function objectIn(value: unknown, name: string): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw new ProfileError(`${name} must be an object`);
}

function textIn(members: Members, name: string): string {
  const value = members[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ProfileError(`${name} must be a text`);
}

function optionalTexts<const Name extends string>(
  members: Members,
  names: readonly Name[],
): { readonly [name in Name]?: string } {
  const present = names.filter((name) => members[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, textIn(members, name)])) as {
    [name in Name]?: string;
  };
}

function optionalHeaders<const Name extends string>(members: Members, name: Name) {
  if (members[name] === undefined) return {};
  const headers = objectIn(members[name], `adapter.${name}`);
  for (const header of Object.keys(headers)) textIn(headers, header);
  return { [name]: headers } as { readonly [name in Name]: Readonly<Record<string, string>> };
}
