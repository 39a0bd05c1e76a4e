import { profiles } from './profiles.ts';

/** What `--help` says. */
export const help = (): string => `npm run bench -- [profile] [options]

Profiles (pure when none is named):
${Object.entries(profiles)
  .map(([name, { meaning }]) => `  ${name.padEnd(13)}${meaning}`)
  .join('\n')}

Options:
  --database D      sqlite, postgres or both (both)
  --workers N,N     numbers of serving processes (1,2)
  --segments N      segments measured (15)
  --calls N         calls in a segment (600)
  --connections N   connections kept busy (64)
  --quick           small sizes, to see that everything works; the figures mean little
  --json FILE       puts the result into a JSON document, beside those of other profiles
  --save            the same into bench/results/latest.json

Examples:
  npm run bench -- pure --database sqlite --workers 1
  npm run bench -- mixed --segments 5 --save

Everything listens on loopback, and databases are made in TMPDIR, which must be on the disk that is
to be measured. The bench needs Linux: it reads CPU times from /proc.`;
