import { parseArgs } from 'node:util';
import type { DatabaseKind } from './portal/site.ts';

/** What the command line says. Sizes that a profile does not use are of no account. */
export interface Options {
  readonly databases: readonly DatabaseKind[];
  readonly workers: readonly number[];
  readonly segments: number;
  readonly calls: number;
  /** Calls before the first segment. */
  readonly warmUp: number;
  readonly connections: number;
  /** Length of one measurement in overload and login-storm, and of a limit. */
  readonly seconds: number;
  readonly minutes: number;
  readonly rows: readonly number[];
  readonly users: number;
  /** Where CPU profiles go. */
  readonly profileFolder: string | undefined;
}

export interface CommandLine {
  readonly profile: string;
  readonly options: Options;
  readonly isQuick: boolean;
  /** The JSON document that takes the result. */
  readonly json: string | undefined;
  readonly help: boolean;
}

/** A command line that makes no sense. */
export class UsageError extends Error {}

/** Where `--save` puts results, and `report` looks for them. */
export const defaultJson = new URL('results/latest.json', import.meta.url).pathname;

/** What a size is when the command line does not say it. */
const full = {
  segments: 15,
  warmUp: 12_000,
  seconds: 15,
  minutes: 10,
  rows: [10_000, 10_000_000],
  users: 400,
};
const quick = {
  segments: 3,
  warmUp: 1_800,
  seconds: 3,
  minutes: 0.5,
  rows: [1_000, 50_000],
  users: 60,
};

/** Reads the command line. Throws `UsageError`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parsed(args);
  const isQuick = values.quick === true;
  const sizes = isQuick ? quick : full;
  const { database = 'both' } = values;
  if (!['sqlite', 'postgres', 'both'].includes(database)) {
    throw new UsageError('--database is sqlite, postgres or both');
  }
  const number = (name: NumberOption) => positive(name, values[name]);
  return {
    profile: positionals[0] ?? 'pure',
    isQuick,
    json: values.json ?? (values.save === true ? defaultJson : undefined),
    help: values.help === true,
    options: {
      databases: database === 'both' ? ['sqlite', 'postgres'] : [database as DatabaseKind],
      workers: numbers('workers', values.workers) ?? [1, 2],
      segments: number('segments') ?? sizes.segments,
      calls: number('calls') ?? 600,
      warmUp: number('warm-up') ?? sizes.warmUp,
      connections: number('connections') ?? 64,
      seconds: number('seconds') ?? sizes.seconds,
      minutes: number('minutes') ?? sizes.minutes,
      users: number('users') ?? sizes.users,
      rows: numbers('rows', values.rows) ?? sizes.rows,
      profileFolder: values.profile,
    },
  };
}

type NumberOption =
  | 'segments'
  | 'calls'
  | 'warm-up'
  | 'connections'
  | 'seconds'
  | 'minutes'
  | 'users';

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        database: { type: 'string' },
        workers: { type: 'string' },
        segments: { type: 'string' },
        calls: { type: 'string' },
        'warm-up': { type: 'string' },
        connections: { type: 'string' },
        seconds: { type: 'string' },
        minutes: { type: 'string' },
        users: { type: 'string' },
        rows: { type: 'string' },
        profile: { type: 'string' },
        json: { type: 'string' },
        save: { type: 'boolean' },
        quick: { type: 'boolean' },
        full: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number)))
    throw new UsageError(`--${name} is a number above 0`);
  return number;
}

const numbers = (name: string, text: string | undefined): number[] | undefined =>
  text?.split(',').map((part) => positive(name, part)!);
