import { InvalidArgumentError } from 'commander';

/** A whole number of an option, from 1 on. */
export const from1To = (max: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= max) return value;
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${max}.`);
};
