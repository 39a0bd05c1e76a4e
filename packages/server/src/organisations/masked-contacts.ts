/** A mobile number with its last four digits: enough for its owner. */
export const maskedMobile = (mobile: string): string => `••••••${mobile.slice(-4)}`;

/** A mail address with its first letter and its domain. */
export const maskedEmail = (email: string): string =>
  email.replace(/^(.)[^@]*@/, (_, first: string) => `${first}••••@`);
