/** The chapter that holds the services accounting codes. */
const services = '99';
/** 77 is kept free in the harmonised system. */
const noChapters = new Set(['00', '77']);

/** The chapter of the tariff that a code belongs to. */
const chapterOf = (hsn: string): string => hsn.slice(0, 2);

/** Whether a code stands in a chapter that exists. */
export const isInTariff = (hsn: string): boolean => !noChapters.has(chapterOf(hsn));

/** Whether a code is one of services. */
export const isServiceCode = (hsn: string): boolean => chapterOf(hsn) === services;
