import { generateIrn } from '../endpoints/generate-irn.ts';
import type { StepName } from './language.ts';
import { type SampleCall, sampleCall } from './sample-call.ts';
import { paragraphs } from './source.ts';

/** The pieces of a language's programs; all of them together use the same names. */
export interface Pieces {
  /** Definitions. Not every language has one for the public key. */
  readonly sealForPortal?: string;
  readonly seal: string;
  readonly openSealed: string;
  readonly send: string;
  readonly dataOf: string;
  readonly ewbDataOf: string;
  /** Statements, in the order in which a program has them. */
  readonly appKey: string;
  readonly loginJson: string;
  readonly sealLoginV104: string;
  readonly sealLoginV103: string;
  readonly sendLogin: (path: string) => string;
  readonly openSek: string;
  readonly printSession: string;
  readonly sessionHeaders: string;
  readonly readPayload: string;
  readonly sealPayload: string;
  readonly sealEwbPayload: (action: string) => string;
  readonly sendCall: (call: SampleCall) => string;
  readonly openPayload: string;
  readonly openEwbPayload: string;
  readonly verifySigned: string;
}

/** The definitions that a program with a login needs. */
export function definitions(call: SampleCall, pieces: Pieces): string[] {
  return [
    ...underPublicKey(pieces),
    ...(call.payload === undefined ? [] : [pieces.seal]),
    pieces.openSealed,
    pieces.send,
    pieces.dataOf,
    ...(call.action === undefined ? [] : [pieces.ewbDataOf]),
  ];
}

const underPublicKey = ({ sealForPortal }: Pieces): string[] =>
  sealForPortal === undefined ? [] : [sealForPortal];

/** What a program with a login does, from the AppKey to the opened answer. */
export const statements = (call: SampleCall, pieces: Pieces): string =>
  paragraphs(
    call.login === 'v1.03' ? pieces.appKey : `${pieces.appKey}\n${pieces.loginJson}`,
    call.login === 'v1.03' ? pieces.sealLoginV103 : pieces.sealLoginV104,
    `${pieces.sendLogin(call.loginPath)}\n${pieces.openSek}`,
    call.needs === 'client' ? pieces.printSession : callStatements(call, pieces),
  );

function callStatements(call: SampleCall, pieces: Pieces): string {
  const { payload, action, isSigned } = call;
  const sealing = action === undefined ? pieces.sealPayload : pieces.sealEwbPayload(action);
  return paragraphs(
    pieces.sessionHeaders,
    payload === undefined ? undefined : `${pieces.readPayload}\n${sealing}`,
    pieces.sendCall(call),
    action === undefined ? pieces.openPayload : pieces.openEwbPayload,
    isSigned ? pieces.verifySigned : undefined,
  );
}

/** The call that the step `send` shows. */
const shownCall = sampleCall(generateIrn, Object.keys(generateIrn.versions)[0]!);

/** The steps, each with the definitions that it needs. */
export const stepsOf = (
  pieces: Pieces,
  join: (...parts: readonly string[]) => string,
): Record<StepName, string> => ({
  'login-json': `${pieces.appKey}\n${pieces.loginJson}`,
  'seal-login-v1.04': join(...underPublicKey(pieces), pieces.sealLoginV104),
  'seal-login-v1.03': join(...underPublicKey(pieces), pieces.sealLoginV103),
  'open-sek': join(pieces.openSealed, pieces.openSek),
  'seal-payload': join(pieces.seal, pieces.sealPayload),
  send: join(pieces.send, pieces.sendCall(shownCall)),
  'open-payload': join(pieces.dataOf, pieces.openSealed, pieces.openPayload),
  'verify-signed': pieces.verifySigned,
});
