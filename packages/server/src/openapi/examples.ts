import { aesKey, exampleInvoice, seal } from '@openirp/core';
import type { TSchema } from 'typebox';
import { exampleIrn } from '../endpoints/answer-fields.ts';

/*
 * Examples that belong together: the AppKey of the login opens the Sek of its answer, and that opens
 * every sealed example. All of it is made up.
 */

/** 32 bytes, the values 32 to 63. */
const exampleSek = aesKey(Uint8Array.from({ length: 32 }, (_, index) => 32 + index));

/** A payload as it travels, sealed with the session key of the examples. */
export const sealedExample = (payload: unknown): string =>
  seal(exampleSek, JSON.stringify(payload));

/** The shape of what a public key has sealed; there is no private key that opens it. */
export const underPublicKey = Buffer.alloc(256, 'OpenIRP').toString('base64');

/** Payloads whose fields have no examples of their own. */
const wholeExamples: Readonly<Record<string, unknown>> = {
  GenerateIrnRequest: exampleInvoice,
  GenerateEwbRequest: {
    Irn: exampleIrn,
    Distance: 0,
    TransMode: '1',
    VehNo: 'KA01AB1234',
    VehType: 'R',
  },
};

interface Exemplified {
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Exemplified>>;
  readonly items?: Exemplified;
  readonly anyOf?: readonly Exemplified[];
}

/**
 * An example of a payload: given as a whole, or put together from those of its fields. A copy: whoever
 * fills in what somebody knows must not show it to the next one.
 */
export const exampleOf = (name: string, schema: TSchema): unknown =>
  structuredClone(wholeExamples[name] ?? assembled(schema as Exemplified));

function assembled({ examples, properties, items, anyOf }: Exemplified): unknown {
  if (examples !== undefined) return examples[0];
  if (items !== undefined) return [assembled(items)];
  if (anyOf !== undefined) return assembled(anyOf[0] ?? {});
  if (properties === undefined) return undefined;
  const members = Object.entries(properties).map(([name, member]) => [name, assembled(member)]);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}
