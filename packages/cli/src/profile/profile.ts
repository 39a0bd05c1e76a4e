import type { AuthVersion } from '@openirp/client';

/** One of the servers of a portal. */
export interface ProfileServer {
  readonly url: string;
  /** Its name among the IRPs, such as `NIC1`. */
  readonly irp?: string;
  /** PEM of its public key for logins, where it differs from the profile's. */
  readonly authPublicKeyPem?: string;
}

/** In what the portal differs from the published wire; see the adapters of the SDK. */
export type AdapterSettings =
  | { readonly type: 'openirp' }
  | { readonly type: 'nic'; readonly auth: AuthVersion }
  | {
      readonly type: 'gsp';
      readonly auth: AuthVersion;
      readonly basePath?: string;
      readonly authPath?: string;
      /** Headers to add to every call; they may hold secrets of the provider's. */
      readonly headers?: Readonly<Record<string, string>>;
      /** Published names of headers, and by which others the provider wants them. */
      readonly headerNames?: Readonly<Record<string, string>>;
    };

/** A profile as it stands in its file. */
export interface ProfileFile {
  readonly servers: readonly ProfileServer[];
  readonly adapter: AdapterSettings;
  readonly clientId: string;
  /** GSTIN of the API user. */
  readonly gstin: string;
  readonly userName: string;
  readonly authPublicKeyPem: string;
  /** Certificates with which the portal signs; answers cannot be verified without. */
  readonly signingCertificatePem?: string;
  /** Left out where they come from variables at each run. */
  readonly clientSecret?: string;
  readonly password?: string;
}

/** A profile that is complete: one API user of one portal. Holds secrets, so it is never shown. */
export interface Profile extends ProfileFile {
  readonly name: string;
  /** The file that it was read from. */
  readonly file: string;
  readonly clientSecret: string;
  readonly password: string;
  /** Where the tokens of logins are kept, and the key that seals them. */
  readonly tokens: { readonly folder: string; readonly keyFile: string };
  /** The place of the outbox and of whatever else must not be lost; made by whoever writes there. */
  readonly dataFolder: string;
}

/** A profile that is not there, not safe or not complete. The message ends with the cure. */
export class ProfileError extends Error {
  /** The message without the cure. */
  readonly what: string;
  readonly cure: string | undefined;

  constructor(what: string, cure?: string) {
    super(cure === undefined ? what : `${what}. ${cure}`);
    this.name = 'ProfileError';
    this.what = what;
    this.cure = cure;
  }
}
