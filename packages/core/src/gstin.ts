/** GSTIN shape and check digit (validations 1.1, 1.14). */

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const shape = /^[0-9]{2}[0-9A-Z]{13}$/;

/** "Unregistered person": stands where a GSTIN would, for buyers abroad. */
export const unregistered = 'URP';

/** Whether a text has the shape of a GSTIN: two digits and thirteen digits or capitals. */
export const isGstinShaped = (text: string): boolean => shape.test(text);

/** The check character that belongs to the first fourteen characters of a GSTIN. */
export function gstinCheckCharacter(firstFourteen: string): string {
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = alphabet.indexOf(firstFourteen[i] ?? '0') * ((i % 2) + 1);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return alphabet[(36 - (sum % 36)) % 36]!;
}

/** Whether a GSTIN's last character agrees with its first fourteen. */
export const hasGoodCheckDigit = (gstin: string): boolean =>
  isGstinShaped(gstin) && gstinCheckCharacter(gstin.slice(0, 14)) === gstin[14];

/** The two-digit code of the state that registered a GSTIN. */
export const gstinState = (gstin: string): string => gstin.slice(0, 2);

/** The PAN inside a GSTIN. */
export const gstinPan = (gstin: string): string => gstin.slice(2, 12);
