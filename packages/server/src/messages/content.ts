import type { Vault } from '../keys/vault.ts';

/** What a message says: there may be codes and secrets in it. */
export interface Content {
  readonly subject: string;
  readonly text: string;
}

const label = (id: string): string => `message ${id}`;

/** Seals what a message says; it opens under its own id alone. */
export const sealContent = (vault: Vault, id: string, { subject, text }: Content): Buffer =>
  vault.seal(label(id), Buffer.from(JSON.stringify([subject, text])));

export function openContent(vault: Vault, id: string, sealed: Uint8Array): Content {
  const [subject, text] = JSON.parse(vault.open(label(id), sealed).toString()) as [string, string];
  return { subject, text };
}
