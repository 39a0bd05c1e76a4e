import { type ErrorDetail, messageOf } from '@openirp/core';

/*
 * The dialect of the e-way bill system, in which Cancel EWB is answered (wire contract 12): lower-case
 * names, status as text, codes of three digits in base64, and no place for their texts.
 */

/** What the gates of this portal refuse, in the codes of the e-way bill system. */
export const gateCodes: Readonly<Record<string, string>> = {
  // Client credentials.
  1010: '110',
  1011: '110',
  1012: '110',
  3059: '110',
  // Token, GSTIN and user.
  1004: '227',
  1005: '105',
  1015: '393',
  1018: '116',
  3065: '658',
  // The body.
  1020: '109',
  2142: '100',
  5002: '100',
  5003: '115',
  // A version that was retired is an action that is no more.
  3005: '239',
  // A fault of our own.
  5001: '317',
};

/** A refusal's detail under the code that it has in the e-way bill system. */
export function inEwbCodes(detail: ErrorDetail): ErrorDetail {
  const code = gateCodes[detail.code];
  return code === undefined ? detail : { ...detail, code, message: messageOf(code) };
}

/** The body of a refusal. The codes travel as base64 of a JSON object, several with commas. */
export function ewbRefusal(details: readonly ErrorDetail[]): string {
  const errorCodes = [...new Set(details.map(({ code }) => code))].join(',');
  const error = Buffer.from(JSON.stringify({ errorCodes })).toString('base64');
  return JSON.stringify({ status: '0', error, info: null });
}

/** The body of a success around sealed data. */
export const ewbSuccess = (sealed: string): string => `{"status":"1","data":"${sealed}"}`;
