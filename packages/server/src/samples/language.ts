import type { SampleCall } from './sample-call.ts';

export type SampleLanguage = 'curl' | 'typescript' | 'python' | 'java' | 'csharp' | 'php' | 'go';

/** One step of a call, as a program takes it. */
export type StepName =
  | 'login-json'
  | 'seal-login-v1.04'
  | 'seal-login-v1.03'
  | 'open-sek'
  | 'seal-payload'
  | 'send'
  | 'open-payload'
  | 'verify-signed';

/** What is told about a language. */
export interface LanguageFacts {
  readonly id: SampleLanguage;
  readonly title: string;
  /** Under which a program is to be saved. */
  readonly fileName: string;
  /** What must be on the machine, as the end of "It needs …". */
  readonly needs: string;
  /** The command line that runs a program. */
  readonly run: string;
}

/** How programs are written in a language. */
export interface Language extends LanguageFacts {
  readonly program: (call: SampleCall) => string;
  readonly steps: Readonly<Record<StepName, string>>;
}
