import { flagOf, settings, variableOf } from '@openirp/server';

/** Prints every setting with flag, variable, default and meaning. */
export function printSettings(): void {
  console.log('Every setting is a flag of `irp start` or a variable; the flag wins.\n');
  for (const name of Object.keys(settings) as (keyof typeof settings)[]) {
    const { meaning, default: byDefault } = settings[name];
    console.log(`${flagOf(name)}, ${variableOf(name)}`);
    console.log(`    ${meaning}`);
    console.log(`    default: ${byDefault === '' ? 'unset' : byDefault}\n`);
  }
}
