import { certificatesIn, type VerifiedDocument, verifyDocument } from '@openirp/core';
import { Command } from 'commander';
import { indentJson } from '../indent-json.ts';
import { orExplain } from '../or-explain.ts';
import { readBytes, readInput } from '../read-input.ts';
import { type SignedText, signedTextsIn } from '../signed-texts.ts';

interface VerifyFlags {
  readonly certificate?: string;
  readonly url?: string;
  readonly json?: true;
}

const answerMsMax = 10_000;

/** `irp verify`: checks signed invoices and QR codes, offline unless a portal is named. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('verify a signed invoice or QR code: as text, in an answer, or in a picture')
    .argument(
      '<file>',
      'JWS, JSON answer with SignedInvoice and SignedQRCode, or picture of the QR code (PNG, JPEG); ' +
        '- for standard input',
    )
    .option('--certificate <file>', "the portal's signing certificates, PEM: verifies offline")
    .option('--url <address>', 'a portal: fetches its certificates and asks what became of the IRN')
    .option('--json', 'one line of JSON for each signed text')
    .addHelpText(
      'after',
      `
One of --certificate and --url is needed. The program ends with 1 when a signature is not good.

Examples:
  curl -s http://127.0.0.1:7080/keys/signing-certificate.pem > signing.pem
  irp verify invoice.jws --certificate signing.pem
  irp verify photo-of-the-qr-code.jpg --certificate signing.pem
  irp verify answer.json --url http://127.0.0.1:7080`,
    )
    .action((file: string, { certificate, url, json }: VerifyFlags) =>
      orExplain(async () => {
        const pems = certificatesIn(await certificates(certificate, url));
        for (const text of await signedTextsIn(await readBytes(file))) {
          const document = verifyDocument(text.jws, pems);
          const state = url === undefined ? undefined : await registeredAt(url, text);
          if (json) console.log(jsonLine(text, document, state));
          else show(text, document, url, state);
        }
      }),
    );

async function certificates(file: string | undefined, url: string | undefined): Promise<string> {
  if (file !== undefined) return readInput(file);
  if (url === undefined) {
    throw new Error('name the certificate with --certificate, or the portal with --url');
  }
  return (await asked(url, '/keys/signing-certificate.pem')).text();
}

function show(
  { name }: SignedText,
  { kid, iss, data }: VerifiedDocument,
  url: string | undefined,
  state: Registered | null | undefined,
): void {
  console.log(`The signature of the ${name} is good: signed by ${iss}, key ${kid}.\n`);
  console.log(indentJson(data));
  if (state !== undefined) console.log(`\n${sentenceOf(state, url!)}`);
}

/** The document as it was signed: its numbers are not written anew. */
const jsonLine = (
  { name }: SignedText,
  { kid, iss, data }: VerifiedDocument,
  registered: Registered | null | undefined,
): string => {
  const facts = JSON.stringify({ of: name, iss, kid, registered }).slice(0, -1);
  return `${facts},"document":${data}}`;
};

function sentenceOf(state: Registered | null, url: string): string {
  if (state === null) return `It is not registered at ${url}.`;
  if (state.status === 'ACT') return `It is registered at ${url}, and in force.`;
  return `It was registered at ${url}, and CANCELLED on ${state.cancelledAt}.`;
}

/** What the portal's register has of a document whose signature is good; null for nothing. */
async function registeredAt(url: string, { jws }: SignedText): Promise<Registered | null> {
  const answer = await asked(url, '/verify', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ text: jws }),
  });
  const { registered } = (await answer.json()) as { registered?: Registered | null };
  return registered ?? null;
}

interface Registered {
  readonly status: 'ACT' | 'CNL';
  /** IST, `yyyy-MM-dd HH:mm:ss`. */
  readonly cancelledAt: string | null;
}

async function asked(url: string, path: string, init: RequestInit = {}): Promise<Response> {
  const signal = AbortSignal.timeout(answerMsMax);
  const response = await fetch(url.replace(/\/+$/, '') + path, { ...init, signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status} to ${path}`);
  return response;
}
