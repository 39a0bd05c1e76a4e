import { readFileSync } from 'node:fs';
import {
  gstinState,
  type SampleParty,
  type SampleWorld,
  sampleParty,
  type TaxpayerStatus,
  type TaxpayerType,
} from '@openirp/core';

/** What the kinds of counterparties in sandbox.json are. */
const kinds: Record<string, readonly [TaxpayerType, TaxpayerStatus]> = {
  regular: ['REG', 'ACT'],
  sez: ['SEZ', 'ACT'],
  composition: ['COM', 'ACT'],
  isd: ['ISD', 'ACT'],
  cancelled: ['REG', 'CNL'],
  suspended: ['REG', 'SUS'],
};

interface SandboxFile {
  readonly clients: readonly {
    readonly users: readonly { readonly gstin: string }[];
  }[];
  readonly counterparties: { readonly [kind: string]: readonly string[] };
}

/** The world of a sandbox: its first user sells, its counterparties buy. */
export function sandboxWorld(file: string): SampleWorld {
  const { clients, counterparties } = parsed(file);
  const seller = clients.flatMap(({ users }) => users)[0]?.gstin;
  if (seller === undefined) throw new Error(`${file} names no user who could sell`);
  const buyers: SampleParty[] = [];
  for (const [kind, gstins] of Object.entries(counterparties)) {
    const known = kinds[kind];
    if (known !== undefined) buyers.push(...gstins.map((gstin) => sampleParty(gstin, ...known)));
  }
  const operators = counterparties.ecommerceOperator ?? [];
  const operator =
    operators.find((gstin) => gstinState(gstin) === gstinState(seller)) ?? operators[0];
  return {
    seller: sampleParty(seller),
    buyers,
    ...(operator === undefined ? {} : { operator: sampleParty(operator, 'TCS') }),
  };
}

function parsed(file: string): SandboxFile {
  const text = readFileSync(file, 'utf8');
  try {
    const sandbox: Partial<SandboxFile> = JSON.parse(text);
    if (Array.isArray(sandbox.clients) && sandbox.counterparties !== undefined) {
      return sandbox as SandboxFile;
    }
  } catch {}
  throw new Error(`${file} is not the sandbox.json that a sandbox writes into its data folder`);
}
