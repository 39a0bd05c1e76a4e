/*
 * What a secret goes by. Parts of a name count, for programs put words around it: `UserPassword`,
 * `x-api-key`, `client secret`. When a token ends, and of which kind it is, is no secret.
 */

const words = [
  'pass[-_ .]?(?:word|wd|phrase|code)',
  'pwd',
  'secret',
  'token(?![-_ .]?(?:expir|type))',
  '(?:app|api)[-_ .]?key',
].join('|');

/** Source of a pattern that finds such a word anywhere; so short a one as `sek` included. */
export const secretWords = `${words}|sek`;

const secretName = new RegExp(words, 'i');
/** Inside of a longer word it would be found where it is not meant. */
const sekName = /\bsek|sek\b/i;
const secretHeader = /cookie|authori[sz]ation/i;

/** Whether a member of this name holds a secret. */
export function isSecretName(name: string): boolean {
  if (secretName.test(name)) return true;
  return sekName.test(name.replace(/([a-z0-9])(?=[A-Z])/g, '$1 ').replaceAll('_', ' '));
}

/** Headers that carry secrets, for whoever must find the same secrets elsewhere. */
export const isSecretHeader = (name: string): boolean =>
  secretHeader.test(name) || isSecretName(name);
