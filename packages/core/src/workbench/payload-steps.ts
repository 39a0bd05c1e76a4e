import { randomBytes } from 'node:crypto';
import { appKeyBytes, sekBytes } from '../envelope/sek.ts';
import { limits } from '../limits.ts';
import { encryptBlocks, padded, zeroPadded } from './blocks.ts';
import type { PayloadBreakage } from './breakages.ts';
import { bytesOf } from './bytes-of.ts';
import { textAsKey } from './login-steps.ts';
import { base64Step, hexStep, type Step, type StepFault, textStep } from './step.ts';

/** `sek` for the calls of the IRP, `ewb` for those of the e-way bill system (wire contract 12). */
export type PayloadEnvelope = 'sek' | 'ewb';

export interface PayloadSteps {
  readonly steps: readonly Step[];
  /** The text to send; missing when `fault` says why there is none. */
  readonly body?: string;
  readonly fault?: StepFault;
}

export interface PayloadOptions {
  readonly envelope?: PayloadEnvelope;
  /** What an e-way bill call asks for; `CANEWB` unless said. */
  readonly action?: string;
  readonly breakage?: PayloadBreakage;
  /** For `app-key-as-sek`. */
  readonly appKey?: Uint8Array;
  /** As the login's answer carried it, for `sealed-sek-as-key`. */
  readonly sealedSek?: string;
}

/** The steps from a JSON text to the body that is sent. The text is sealed as it is, JSON or not. */
export function sealPayloadSteps(
  sek: Uint8Array,
  text: string,
  options: PayloadOptions = {},
): PayloadSteps {
  const { breakage, envelope = 'sek', action = 'CANEWB' } = options;
  if (sek.length !== sekBytes) return { steps: [], fault: 'key-length' };
  const bytes = Buffer.from(text);
  if (bytes.length > limits.payloadBytesMax) return { steps: [], fault: 'too-large' };
  const key = keyUsed(sek, options);
  if (key === undefined) return { steps: [], fault: 'breakage-needs-key' };
  if (!appKeyBytes.includes(key.length)) return { steps: [], fault: 'key-length' };

  const isKeyBroken = key !== sek;
  const steps: Step[] = [
    textStep('payload-json', text, 'json'),
    hexStep('payload-bytes', bytes),
    ...(breakage === 'not-encrypted'
      ? []
      : [hexStep('payload-key', key, { isSecret: true, isBroken: isKeyBroken })]),
  ];
  const sealed = breakage === 'not-encrypted' ? bytes : encrypted(key, bytes, breakage, steps);
  const data = encoded(sealed, breakage);
  const isTextBroken = encodings.has(breakage) || breakage === 'not-encrypted';
  steps.push({
    ...base64Step('payload-base64', sealed, { isBroken: isTextBroken }),
    value: data,
    ...(breakage === 'hex' ? { form: 'hex' } : {}),
  });
  const body = JSON.stringify(envelope === 'ewb' ? { action, Data: data } : { Data: data });
  steps.push(textStep('payload-body', body, 'json'));
  return { steps, body };
}

const encodings: ReadonlySet<PayloadBreakage | undefined> = new Set([
  'base64-twice',
  'base64url',
  'hex',
] as const);

/** The key of a payload, right or wrong; undefined when the wrong one was not handed over. */
function keyUsed(sek: Uint8Array, options: PayloadOptions): Uint8Array | undefined {
  switch (options.breakage) {
    case 'sek-text':
      return textAsKey(sek);
    case 'app-key-as-sek':
      return options.appKey;
    case 'sealed-sek-as-key':
      return bytesOf(options.sealedSek ?? '')?.subarray(0, sekBytes);
    default:
      return sek;
  }
}

function encrypted(
  key: Uint8Array,
  bytes: Buffer,
  breakage: PayloadBreakage | undefined,
  steps: Step[],
): Buffer {
  const isZeroPadded = breakage === 'zero-padding';
  const plain = isZeroPadded ? zeroPadded(bytes) : padded(bytes);
  steps.push(hexStep('payload-padded', plain, { isBroken: isZeroPadded }));
  if (breakage !== 'cbc-zero-iv' && breakage !== 'cbc-random-iv') {
    const sealed = encryptBlocks(key, plain);
    steps.push(hexStep('payload-aes', sealed));
    return sealed;
  }
  const isPrefixed = breakage === 'cbc-random-iv';
  const iv = isPrefixed ? randomBytes(16) : Buffer.alloc(16);
  const chained = encryptBlocks(key, plain, 'cbc', iv);
  const sealed = isPrefixed ? Buffer.concat([iv, chained]) : chained;
  steps.push(
    hexStep('payload-iv', iv, { isBroken: true }),
    hexStep('payload-aes', sealed, { isBroken: true }),
  );
  return sealed;
}

function encoded(sealed: Buffer, breakage: PayloadBreakage | undefined): string {
  const base64 = sealed.toString('base64');
  switch (breakage) {
    case 'base64-twice':
      return Buffer.from(base64).toString('base64');
    case 'base64url':
      return sealed.toString('base64url');
    case 'hex':
      return sealed.toString('hex');
    default:
      return base64;
  }
}
