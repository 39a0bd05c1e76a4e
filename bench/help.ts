import { profiles } from './profiles.ts';

/** What `--help` says. */
export const help = (): string => `npm run bench -- [profile] [options]

Profiles (pure when none is named):
${Object.entries(profiles)
  .map(([name, { meaning }]) => `  ${name.padEnd(13)}${meaning}`)
  .join('\n')}

  ${'all'.padEnd(13)}all of these, one after the other
  ${'report'.padEnd(13)}makes docs/performance.md of the results that were saved

Options:
  --database D      sqlite, postgres or both (both)
  --workers N,N     numbers of serving processes (1,2)
  --segments N      segments measured (15)
  --calls N         calls in a segment (600)
  --warm-up N       calls before the first segment, for V8 to compile what is hot (12000)
  --connections N   connections kept busy (64)
  --seconds N       length of each measurement of overload (15)
  --users N         users of login-storm (400)
  --rows N,N        invoices stored in growth (10000,10000000)
  --minutes N       length of soak (10)
  --profile DIR     with pure: a V8 CPU profile of the portal in place of ratios, kept in DIR
  --quick           small sizes, to see that everything works; the figures mean little
  --full            the sizes above, which is what is done without --quick
  --json FILE       puts the result into a JSON document, beside those of other profiles
  --save            the same into bench/results/latest.json

Examples:
  npm run bench -- pure --database sqlite --workers 1
  npm run bench -- mixed --segments 5 --save
  npm run bench -- pure --database postgres --profile /tmp/profiles
  npm run bench -- all --full --save && npm run bench -- report

Everything listens on loopback, and databases are made in TMPDIR, which must be on the disk that is
to be measured. The bench needs Linux: it reads CPU times from /proc.`;
