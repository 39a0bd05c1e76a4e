import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const watchImports = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
  console.log(loaded.join('\\n'));
`;

test('typesetter and reader are not loaded before they are needed', () => {
  const args = ['--input-type=module', '--eval', watchImports];
  const loaded = execFileSync(process.execPath, args, { encoding: 'utf8' });
  expect(loaded).toContain('read-qr-codes.ts');
  expect(loaded).not.toMatch(/node_modules\/(pdfmake|zxing-wasm|image-size)\//);
});
