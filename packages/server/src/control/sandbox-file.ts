import { renameSync, writeFileSync } from 'node:fs';
import type { KeyRing } from '../keys/key-ring.ts';
import { counterparties, type SandboxClient } from './world.ts';

/** The machine-readable hand-over to clients, tests and CI. */
export interface SandboxFile {
  readonly apiBaseUrl: string;
  readonly portalUrl: string;
  readonly controlUrl: string;
  readonly authPublicKeyPem: string;
  readonly signingCertificatePem: string;
  readonly clients: readonly {
    readonly category: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly users: readonly {
      readonly gstin: string;
      readonly userName: string;
      readonly password: string;
    }[];
  }[];
  readonly counterparties: ReturnType<typeof counterparties>;
}

/** What a sandbox hands over, served under these addresses. */
export const sandboxFile = (
  world: readonly SandboxClient[],
  keys: KeyRing,
  { publicUrl, controlUrl }: { publicUrl: string; controlUrl: string },
): SandboxFile => ({
  apiBaseUrl: publicUrl,
  portalUrl: publicUrl,
  controlUrl,
  authPublicKeyPem: keys.authPublicKeyPem,
  signingCertificatePem: keys.certificates[0]!,
  clients: world.map(({ category, clientId, clientSecret, users }) => ({
    category,
    clientId,
    clientSecret,
    users: users.map(({ gstin, userName, password }) => ({ gstin, userName, password })),
  })),
  counterparties: counterparties(),
});

/** Writes the hand-over, whole or not at all; it holds secrets, so it is its owner's alone. */
export function writeSandboxFile(file: string, content: SandboxFile): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
