import { randomBytes } from 'node:crypto';
import { aesKey, appKeyOf, seal, sekBytes } from '@openirp/core';
import { fieldOf, readForm } from '../form.ts';
import type { Visit } from '../visit.ts';

/** What the workbench can do. */
export const deeds = ['login', 'sek', 'seal', 'open'] as const;
export type Deed = (typeof deeds)[number];

/** Fields of the forms, by the name that they have in all of them. */
export type Values = Readonly<Record<string, string>>;
export type Errors = Readonly<Record<string, string>>;

const names = [
  ...['version', 'userName', 'password', 'appKey', 'forceRefresh', 'sealedSek', 'sek'],
  ...['payload', 'envelope', 'body', 'breakage'],
];

/** Characters of one field; a large invoice has more, and shows no other steps. */
export const textCharsMax = 256 * 1024;
/** Two of them at most stand in one form. */
export const formBytesMax = 4 * textCharsMax;

/** The deed that the address asks for; the first for any other. */
export const deedOf = ({ request }: Visit): Deed =>
  deeds.find((deed) => deed === request.query.get('do')) ?? 'login';

/** What a form carries. Browsers send line ends as CR LF, whatever was typed. */
export async function valuesSent(visit: Visit): Promise<Values & { readonly act: string }> {
  const form = await readForm(visit, formBytesMax);
  const values = names.map((name) => [name, fieldOf(form, name).replaceAll('\r\n', '\n')]);
  return { ...Object.fromEntries(values), act: fieldOf(form, 'act') };
}

/** Made-up values that a form works with. */
export function exampleValues(deed: Deed): Values {
  const appKey = randomBytes(32);
  const sek = randomBytes(sekBytes);
  const keys = { appKey: appKey.toString('base64'), sek: sek.toString('base64') };
  switch (deed) {
    case 'login':
      return { userName: 'API_example', password: 'Example#2026', appKey: keys.appKey };
    case 'sek':
      return { appKey: keys.appKey, sealedSek: seal(aesKey(appKey), sek) };
    case 'seal':
      return { sek: keys.sek, payload: exampleCancellation };
    case 'open':
      return { sek: keys.sek, body: exampleAnswer(sek) };
  }
}

const exampleIrn = '35054cc24d97033afc24f49ec4444dbab81f542c555f9d30359dc75794e06bbe';

const exampleCancellation = JSON.stringify(
  { Irn: exampleIrn, CnlRsn: '2', CnlRem: 'Wrong quantity' },
  null,
  2,
);

const exampleAnswer = (sek: Uint8Array): string => {
  const plain = JSON.stringify({ Irn: exampleIrn, CancelDate: '2026-04-01 10:15:00' });
  const Data = seal(aesKey(sek), plain);
  return JSON.stringify({ Status: 1, Data, ErrorDetails: null, InfoDtls: null });
};

/** A new AppKey, as forms show it. */
export const newAppKey = (): string => randomBytes(32).toString('base64');

/** The AppKey in a field; undefined when it is none. */
export const appKeyIn = (text: string): Buffer | undefined => appKeyOf(text.trim());

/** The Sek in a field; undefined when it is none. */
export function sekIn(text: string): Buffer | undefined {
  const bytes = Buffer.from(text.trim(), 'base64');
  return bytes.length === sekBytes && bytes.toString('base64') === text.trim() ? bytes : undefined;
}
