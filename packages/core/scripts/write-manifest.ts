import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Makes `dist` of the package in the current folder a package of its own, to be packed or published
 * from there: the repository goes on using the sources, those who install get what was built.
 */

const source = JSON.parse(readFileSync('package.json', 'utf8'));
const published = {
  ...source,
  scripts: undefined,
  // What tests run on.
  optionalDependencies: undefined,
  exports: {
    '.': { types: './index.d.ts', default: './index.js' },
    './package.json': './package.json',
  },
  types: './index.d.ts',
  sideEffects: false,
  publishConfig: { access: 'public' },
};
writeFileSync(join('dist', 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
copyFileSync('../../LICENSE', join('dist', 'LICENSE'));
if (existsSync('README.md')) copyFileSync('README.md', join('dist', 'README.md'));

// The compiler renames imports in what runs, but not in declarations; older compilers want that too.
for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = join('dist', name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/(?<=(?:from |import\()['"]\.{1,2}\/[^'"]*)\.ts(?=['"])/g, '.js'),
  );
}
