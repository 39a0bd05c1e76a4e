import type { Endpoint } from '../endpoints/endpoint.ts';
import type { Language, LanguageFacts, SampleLanguage, StepName } from './language.ts';
import { csharp } from './languages/csharp.ts';
import { curl } from './languages/curl.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { php } from './languages/php.ts';
import { python } from './languages/python.ts';
import { typescript } from './languages/typescript.ts';
import { sampleCall } from './sample-call.ts';

export type { SampleLanguage, StepName } from './language.ts';

/** Every language. To add one: one file, one line here. */
const languages: readonly Language[] = [curl, typescript, python, java, csharp, php, go];

/** The languages in which programs are written, in the order in which they are offered. */
export const sampleLanguages: readonly LanguageFacts[] = languages.map(
  ({ id, title, fileName, needs, run }) => ({ id, title, fileName, needs, run }),
);

/** The steps of a call, in the order in which a program takes them. */
export const stepNames: readonly StepName[] = [
  'login-json',
  'seal-login-v1.04',
  'seal-login-v1.03',
  'open-sek',
  'seal-payload',
  'send',
  'open-payload',
  'verify-signed',
];

const languageOf = (id: SampleLanguage): Language =>
  languages.find((language) => language.id === id)!;

/**
 * A whole program that logs in, where the endpoint asks for it, calls one version of an endpoint and
 * prints the opened answer. Throws for a version that the endpoint does not have.
 */
export const sampleProgram = (
  language: SampleLanguage,
  endpoint: Endpoint,
  version: string,
): string => languageOf(language).program(sampleCall(endpoint, version));

/** One step of sealing or opening, in the words of the programs. */
export const stepSnippet = (language: SampleLanguage, step: StepName): string =>
  languageOf(language).steps[step];
