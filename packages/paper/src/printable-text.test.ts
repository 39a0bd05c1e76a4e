import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fonts } from './fonts.ts';
import { missing, printable } from './printable-text.ts';

test('Latin, Greek and Cyrillic letters and the rupee stay', () => {
  const text = 'Grün & Søn – Ελλάς, Россия: ₹ 1,00,000 “ok”';
  expect(printable(text)).toBe(text);
});

test('an accent that was typed apart is put on its letter', () => {
  expect(printable('Cafe\u0301')).toBe('Café');
});

test('what the fonts lack is marked, once for each sign that a reader counts', () => {
  expect(printable('A कखग B')).toBe(`A ${missing.repeat(3)} B`);
  expect(printable('A 👨‍👩‍👧 B')).toBe(`A ${missing} B`);
});

test('nothing invisible turns a text round or breaks its line', () => {
  expect(printable('invoice\u202Efdp.exe\u200B\u00AD')).toBe('invoicefdp.exe');
  expect(printable('two\nlines\tand\u00A0blanks')).toBe('two lines and blanks');
});

test('the fonts have every character that is let through', () => {
  const { openSync } = fontReader();
  for (const file of Object.values(fonts.Roboto!)) {
    const font = openSync(String(file));
    for (let code = 0x20; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (!character.isWellFormed() || printable(character) !== character) continue;
      expect(font.hasGlyphForCodePoint(code), `U+${code.toString(16)}`).toBe(true);
    }
  }
});

/** The reader of fonts that pdfmake itself stands on. */
function fontReader(): {
  openSync(file: string): { hasGlyphForCodePoint(code: number): boolean };
} {
  const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  return createRequire(fromPdfmake.resolve('pdfkit'))('fontkit');
}
