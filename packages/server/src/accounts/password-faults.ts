/** What a password lacks. */
export type PasswordFault =
  | 'short'
  | 'long'
  | 'character'
  | 'upper case'
  | 'lower case'
  | 'digit'
  | 'special';

export const passwordCharsMin = 8;
/** User name and password must fit under the public key together (wire contract 4). */
export const passwordCharsMax = 30;
export const userNameCharsMax = 30;
/** Of these there must be one (error 3003). */
export const specialCharacters = '%$#@_!*';

const rules: readonly (readonly [PasswordFault, (password: string) => boolean])[] = [
  ['short', (password) => password.length >= passwordCharsMin],
  ['long', (password) => password.length <= passwordCharsMax],
  // Quotation marks and backslashes would be written as two characters where the login is sealed.
  ['character', (password) => /^[!#-[\]-~]*$/.test(password)],
  ['upper case', (password) => /[A-Z]/.test(password)],
  ['lower case', (password) => /[a-z]/.test(password)],
  ['digit', (password) => /\d/.test(password)],
  ['special', (password) => [...specialCharacters].some((one) => password.includes(one))],
];

/** Everything that a new password lacks; nothing for a good one. */
export const passwordFaults = (password: string): PasswordFault[] =>
  rules.filter(([, isKept]) => !isKept(password)).map(([fault]) => fault);

/** Whether a text may be the name of a new user. */
export const isUserName = (text: string): boolean =>
  text.length <= userNameCharsMax && /^[A-Za-z][\w.-]{4,}$/.test(text);
