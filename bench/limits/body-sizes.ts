/** Sizes of a registration's bodies, about: sealed, of an invoice with three lines. */
export const requestBytes = 6_000;
export const answerBytes = 8_000;
