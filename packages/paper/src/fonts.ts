import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TFontDictionary } from 'pdfmake/interfaces.js';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts/Roboto',
);

/** The only font on paper: Roboto, which comes with pdfmake; Medium is its bold. */
export const fonts: TFontDictionary = {
  Roboto: {
    normal: join(folder, 'Roboto-Regular.ttf'),
    bold: join(folder, 'Roboto-Medium.ttf'),
  },
};

const files = new Set(Object.values(fonts.Roboto!));

/** Whether a file is one of the fonts: nothing else may be read while a page is made. */
export const isFontFile = (path: string): boolean => files.has(path);
