import { InvalidArgumentError } from 'commander';

/** A whole number of an option. */
export const wholeNumber = (min: number, max: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new InvalidArgumentError(`It takes a whole number from ${min} to ${max}.`);
};

export const from1To = (max: number) => wholeNumber(1, max);
