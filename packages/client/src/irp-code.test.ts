import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeModule } from '../scripts/irp-codes.ts';
import { IrpError } from './irp-error.ts';

test('the codes are those of the catalogue', () => {
  expect(readFileSync(join(import.meta.dirname, 'irp-code.ts'), 'utf8')).toBe(codeModule());
});

test('the compiler knows the codes', () => {
  const error: unknown = new IrpError([{ code: '2150', message: 'Duplicate IRN' }]);
  if (!(error instanceof IrpError)) throw new Error('no IrpError');
  expect(error.has('2150')).toBe(true);
  // @ts-expect-error A letter in the place of a digit.
  expect(error.has('2l50')).toBe(false);
});
