import { readFileSync } from 'node:fs';

/** What the bench needs of a portal's hand-over file. */
export interface Sandbox {
  readonly apiBaseUrl: string;
  readonly authPublicKeyPem: string;
  readonly signingCertificatePem: string;
  readonly clients: readonly SandboxClient[];
  readonly counterparties: { readonly regular: readonly string[] };
}

export interface SandboxClient {
  readonly category: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly users: readonly SandboxUser[];
}

export interface SandboxUser {
  readonly gstin: string;
  readonly userName: string;
  readonly password: string;
}

export const readSandbox = (file: string): Sandbox => JSON.parse(readFileSync(file, 'utf8'));
