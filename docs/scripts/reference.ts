import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { referenceFolder, referencePages } from './pages.ts';

/* Writes the reference pages: `npm run reference`. */
const pages = referencePages();
rmSync(referenceFolder, { recursive: true, force: true });
mkdirSync(referenceFolder, { recursive: true });
for (const [name, text] of pages) {
  writeFileSync(new URL(name, referenceFolder), text);
  console.log(`docs/reference/${name}: ${text.split('\n').length - 1} lines`);
}
