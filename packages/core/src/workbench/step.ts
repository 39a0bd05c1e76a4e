/** Stable names of the steps; whoever shows them has titles and explanations for each. */
export type StepName =
  // A login, made.
  | 'app-key'
  | 'login-json'
  | 'login-base64'
  | 'login-rsa'
  | 'password-rsa'
  | 'app-key-rsa'
  | 'login-body'
  // The Session Encryption Key, opened.
  | 'sek-sealed'
  | 'sek-bytes'
  | 'sek-padded'
  | 'sek-opened'
  // A payload, sealed.
  | 'payload-key'
  | 'payload-json'
  | 'payload-bytes'
  | 'payload-padded'
  | 'payload-iv'
  | 'payload-aes'
  | 'payload-base64'
  | 'payload-body'
  // An answer or a payload, opened.
  | 'answer-body'
  | 'answer-errors'
  | 'ewb-error'
  | 'answer-info'
  | 'answer-data'
  | 'answer-bytes'
  | 'answer-padded'
  | 'answer-opened'
  // A signed document, verified.
  | 'jws-header'
  | 'jws-payload'
  | 'jws-document'
  | 'jws-signature'
  | 'jws-certificate'
  | 'jws-verified'
  // What went over the wire, for those who call.
  | 'request-http'
  | 'answer-http';

export type StepForm = 'json' | 'text' | 'base64' | 'hex' | 'http';

/** One step of sealing or opening: what came out of it. */
export interface Step {
  readonly name: StepName;
  /** What the step gives, as text. */
  readonly value: string;
  readonly form: StepForm;
  /** Bytes of what the value stands for: the decoded ones for base64 and hex, else UTF-8. */
  readonly bytes: number;
  /** The value shows only the first bytes; those of hex dumps are cut, nothing else. */
  readonly isCut?: true;
  /** This step was done wrongly on purpose. */
  readonly isBroken?: true;
  /** Holds a key or a password: to be shown folded. */
  readonly isSecret?: true;
}

/** Why steps ended before the last one. Bad input is told this way and never thrown. */
export type StepFault =
  | 'breakage-needs-key'
  | 'key-length'
  | 'login-too-long'
  | 'no-data'
  | 'no-document'
  | 'not-a-jws'
  | 'not-a-key'
  | 'not-base64'
  | 'not-blocks'
  | 'not-json'
  | 'not-rs256'
  | 'not-this-version'
  | 'not-utf8'
  | 'padding'
  | 'refused'
  | 'signature'
  | 'too-large'
  | 'unknown-kid';

/** Marks of a step. */
export interface Marks {
  readonly isBroken?: boolean;
  readonly isSecret?: boolean;
}

/** Bytes that a hex dump shows at most: enough to look at, and a page stays a page. */
const dumpBytesMax = 2048;

/** A step whose value is text: JSON, plain, or an HTTP message. */
export const textStep = (
  name: StepName,
  value: string,
  form: 'json' | 'text' | 'http' = 'text',
  marks: Marks = {},
): Step => ({ name, value, form, bytes: Buffer.byteLength(value), ...marked(marks) });

/** A step whose value is bytes, in base64. */
export const base64Step = (name: StepName, value: Uint8Array, marks: Marks = {}): Step => ({
  name,
  value: Buffer.from(value).toString('base64'),
  form: 'base64',
  bytes: value.length,
  ...marked(marks),
});

/** A step whose value is bytes, in hex; a long one is cut. */
export const hexStep = (name: StepName, value: Uint8Array, marks: Marks = {}): Step => ({
  name,
  value: Buffer.from(value.subarray(0, dumpBytesMax)).toString('hex'),
  form: 'hex',
  bytes: value.length,
  ...(value.length > dumpBytesMax ? { isCut: true as const } : {}),
  ...marked(marks),
});

const marked = ({ isBroken, isSecret }: Marks): Pick<Step, 'isBroken' | 'isSecret'> => ({
  ...(isBroken === true ? { isBroken: true as const } : {}),
  ...(isSecret === true ? { isSecret: true as const } : {}),
});
