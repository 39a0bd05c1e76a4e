export type { Finding, MistakeId } from './finding.ts';
export { type Pasted, parsePasted } from './paste.ts';
export { recognise } from './recognise.ts';
export type { Known, Sent, SentKind } from './sent.ts';
