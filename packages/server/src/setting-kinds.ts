import { parseDocumentDate } from '@openirp/core';

/*
 * Kinds of settings: what a text may be, and what becomes of it. `config.ts` has the settings.
 */

/** One setting: how it is called, read, and explained. */
export interface Setting<T> {
  readonly meaning: string;
  /** Text form, as the help shows it. */
  readonly default: string;
  /** Its value must not stand in an error message. */
  readonly isSecret?: true;
  readonly read: (text: string) => T;
}

export const text = (meaning: string, byDefault: string): Setting<string> => ({
  meaning,
  default: byDefault,
  read: (value) => value,
});

export const integer = (
  meaning: string,
  byDefault: number,
  min: number,
  max: number,
): Setting<number> => ({
  meaning: `${meaning} (${min} to ${max})`,
  default: String(byDefault),
  read: (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new Error(`must be a whole number from ${min} to ${max}`);
    }
    return number;
  },
});

export const integerOrNone = (
  meaning: string,
  min: number,
  max: number,
): Setting<number | undefined> => {
  const setting = integer(meaning, min, min, max);
  const read = (value: string) => (value === '' ? undefined : setting.read(value));
  return { ...setting, default: '', read };
};

/** A whole number, or `auto`. */
export const integerOrAuto = (
  meaning: string,
  byDefault: number,
  min: number,
  max: number,
): Setting<number | 'auto'> => {
  const setting = integer(meaning, byDefault, min, max);
  return { ...setting, read: (value) => (value === 'auto' ? value : setting.read(value)) };
};

export const choice = <const T extends string>(
  meaning: string,
  choices: readonly [T, ...T[]],
): Setting<T> => ({
  meaning: `${meaning} (${choices.join(' | ')})`,
  default: choices[0],
  read: (value) => {
    const chosen = choices.find((one) => one === value);
    if (chosen === undefined) throw new Error(`must be one of ${choices.join(', ')}`);
    return chosen;
  },
});

export function readDay(value: string): string {
  const [year = '', month = '', date = ''] = value.split('-');
  const isDay = parseDocumentDate(`${date}/${month}/${year}`) === value;
  if (!isDay) throw new Error('must be a day such as 2026-04-01');
  return value;
}

export const day = (meaning: string, byDefault: string): Setting<string> => ({
  meaning: `${meaning} (yyyy-MM-dd)`,
  default: byDefault,
  read: readDay,
});

export const dayOrNone = (meaning: string): Setting<string | undefined> => ({
  meaning: `${meaning} (yyyy-MM-dd)`,
  default: '',
  read: (value) => (value === '' ? undefined : readDay(value)),
});

export const list = (meaning: string): Setting<readonly string[]> => ({
  meaning: `${meaning} (comma-separated)`,
  default: '',
  read: (value) => value.split(',').filter((entry) => entry !== ''),
});

/** Addresses by names: `NIC2=https://host,NIC3=https://other`. */
export const addresses = (meaning: string): Setting<ReadonlyMap<string, string>> => ({
  meaning: `${meaning} (comma-separated)`,
  default: '',
  read: (value) => {
    const pairs = value.split(',').filter((entry) => entry !== '');
    return new Map(
      pairs.map((pair) => {
        const [name = '', address = ''] = pair.split(/=(.*)/);
        const isAddress = /^https?:$/.test(URL.parse(address)?.protocol ?? '');
        if (name === '' || !isAddress) throw new Error('must be like NIC2=https://host');
        return [name.toUpperCase(), address];
      }),
    );
  },
});

export const secret = (meaning: string, lengthMin: number): Setting<string> => ({
  meaning: `${meaning} (at least ${lengthMin} characters)`,
  default: '',
  isSecret: true,
  read: (value) => {
    if (value !== '' && value.length < lengthMin) {
      throw new Error(`must have at least ${lengthMin} characters`);
    }
    return value;
  },
});

export const decimal = (
  meaning: string,
  byDefault: number,
  min: number,
  max: number,
): Setting<number> => ({
  meaning: `${meaning} (${min} to ${max})`,
  default: String(byDefault),
  read: (value) => {
    const number = Number(value);
    if (!/^\d+(\.\d+)?$/.test(value) || number < min || number > max) {
      throw new Error(`must be a number from ${min} to ${max}`);
    }
    return number;
  },
});

/** Holds a password, as a rule. */
export const database = (meaning: string): Setting<string> => ({
  meaning,
  default: '',
  isSecret: true,
  read: (value) => {
    if (value !== '' && !/^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '')) {
      throw new Error(
        'must be an address such as postgres://user:password@host:5432/database, special ' +
          'characters of the password written as %23',
      );
    }
    return value;
  },
});

/** An address in which the GSTIN has its place, a file, or the register itself. */
export const commonPortal = (meaning: string): Setting<string> => ({
  meaning,
  default: 'register',
  read: (value) => {
    if (value === '') throw new Error('must be register, a file, or an address');
    if (!/^\w+:\/\//.test(value)) return value;
    const isAddress = /^https?:$/.test(URL.parse(value)?.protocol ?? '');
    if (!isAddress || !value.includes('{gstin}')) {
      throw new Error('must be an http(s) address such as https://host/gstin/{gstin}');
    }
    return value;
  },
});

/** The address of a gateway; it holds a password, as a rule. */
export const gateway = (meaning: string, schemes: readonly string[]): Setting<string> => ({
  meaning,
  default: '',
  isSecret: true,
  read: (value) => {
    const scheme = URL.parse(value)?.protocol.slice(0, -1) ?? '';
    if (value !== '' && !schemes.includes(scheme)) {
      throw new Error(`must be an address that begins with ${schemes[0]}://`);
    }
    return value;
  },
});
