/** The PAN within a GSTIN: characters 3 to 12. */
export const panOf = (gstin: string): string => gstin.slice(2, 12);

/** Five letters, four digits, a letter. */
export const isPan = (text: string): boolean => /^[A-Z]{5}\d{4}[A-Z]$/.test(text);
