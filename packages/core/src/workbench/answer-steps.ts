import { appKeyBytes, sekBytes } from '../envelope/sek.ts';
import { readJson } from '../json/read.ts';
import { limits } from '../limits.ts';
import { blockBytes, decryptBlocks, unpadded } from './blocks.ts';
import { bytesOf, utf8Of } from './bytes-of.ts';
import type { PayloadEnvelope } from './payload-steps.ts';
import { base64Step, hexStep, type Step, type StepFault, textStep } from './step.ts';

export interface SekSteps {
  readonly steps: readonly Step[];
  readonly sek?: Uint8Array;
  readonly fault?: StepFault;
}

/** The steps from the `Sek` of a login's answer to the Session Encryption Key. */
export function openSekSteps(appKey: Uint8Array, sealedSek: string): SekSteps {
  if (!appKeyBytes.includes(appKey.length)) return { steps: [], fault: 'key-length' };
  // A sealed Sek has 64 characters; whatever is far longer is something else.
  const bytes = sealedSek.length > 4096 ? undefined : bytesOf(sealedSek);
  if (bytes === undefined) return { steps: [], fault: 'not-base64' };
  const steps: Step[] = [base64Step('sek-sealed', bytes), hexStep('sek-bytes', bytes)];
  const { plain, fault } = opened(appKey, bytes, (raw) =>
    steps.push(hexStep('sek-padded', raw, { isSecret: true })),
  );
  if (plain === undefined) return { steps, fault: fault ?? 'padding' };
  steps.push(base64Step('sek-opened', plain, { isSecret: true }));
  return plain.length === sekBytes ? { steps, sek: plain } : { steps, fault: 'key-length' };
}

export interface AnswerSteps {
  readonly steps: readonly Step[];
  /** The plain text of `Data`. */
  readonly text?: string;
  /** `refused` for an answer with Status 0; its codes are in the steps. */
  readonly fault?: StepFault;
}

/**
 * The steps from an answer's body to its plain text. A request's body, whose `Data` is sealed the
 * same way, opens as well. Members are found whatever their letter case.
 */
export function openAnswerSteps(
  sek: Uint8Array,
  body: string,
  envelope: PayloadEnvelope = 'sek',
): AnswerSteps {
  if (body.length > limits.bodyBytesMax) return { steps: [], fault: 'too-large' };
  const steps: Step[] = [textStep('answer-body', body, 'json')];
  const members = membersOf(body);
  if (members === undefined) return { steps, fault: 'not-json' };
  const isRefused = String(members.get('status') ?? '1') === '0';
  steps.push(...refusalSteps(members, envelope));
  const data = members.get('data');
  if (typeof data !== 'string' || data === '') {
    return { steps, fault: isRefused ? 'refused' : 'no-data' };
  }
  const result = dataSteps(sek, data, steps);
  // A refusal may carry sealed data, too; what it says is the refusal.
  return isRefused ? { steps, fault: 'refused' } : { steps, ...result };
}

function dataSteps(sek: Uint8Array, data: string, steps: Step[]): Omit<AnswerSteps, 'steps'> {
  if (sek.length !== sekBytes) return { fault: 'key-length' };
  const bytes = bytesOf(data);
  if (bytes === undefined) {
    steps.push(textStep('answer-data', data));
    return { fault: 'not-base64' };
  }
  steps.push(base64Step('answer-data', bytes), hexStep('answer-bytes', bytes));
  const { plain, fault } = opened(sek, bytes, (raw) => steps.push(hexStep('answer-padded', raw)));
  if (plain === undefined) return { fault: fault ?? 'padding' };
  const text = utf8Of(plain);
  if (text === undefined) return { fault: 'not-utf8' };
  steps.push(textStep('answer-opened', text, /^\s*[{["]/.test(text) ? 'json' : 'text'));
  return { text };
}

/** What an answer tells beside its data: error codes, remarks, the e-way bill system's own form. */
function refusalSteps(members: Map<string, unknown>, envelope: PayloadEnvelope): Step[] {
  const shown = (value: unknown) => value !== undefined && value !== null;
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const steps: Step[] = [];
  if (shown(members.get('errordetails'))) {
    steps.push(textStep('answer-errors', json(members.get('errordetails')), 'json'));
  }
  const error = members.get('error');
  if (envelope === 'ewb' && typeof error === 'string') {
    const bytes = bytesOf(error);
    const text = bytes === undefined ? undefined : utf8Of(bytes);
    steps.push(textStep('ewb-error', text ?? error, text?.startsWith('{') ? 'json' : 'text'));
  }
  const info = members.get('infodtls') ?? members.get('info') ?? members.get('alert');
  if (shown(info)) steps.push(textStep('answer-info', json(info), 'json'));
  return steps;
}

function opened(
  key: Uint8Array,
  bytes: Buffer,
  show: (raw: Buffer) => void,
): { plain?: Buffer; fault?: StepFault } {
  if (bytes.length === 0 || bytes.length % blockBytes !== 0) return { fault: 'not-blocks' };
  const raw = decryptBlocks(key, bytes);
  show(raw);
  const plain = unpadded(raw);
  return plain === undefined ? { fault: 'padding' } : { plain };
}

/** The members of a JSON object by their lower-cased names; undefined for any other text. */
export function membersOf(text: string): Map<string, unknown> | undefined {
  try {
    // Its limit on depth is ours: what is deeper would be indented beyond all bounds.
    readJson(text);
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
  } catch {
    return undefined;
  }
}
