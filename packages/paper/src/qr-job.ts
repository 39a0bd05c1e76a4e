import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { answerApart } from './apart.ts';
import { brokenPicture, ImageError } from './image-error.ts';
import { refuseUnreadable } from './picture-size.ts';

/** The reader's code comes from its package; left alone, it would be fetched from the network. */
const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** The texts of the QR codes in a picture. */
async function textsIn(image: Uint8Array): Promise<string[]> {
  await refuseUnreadable(image);
  const wasm = await readFile(wasmFile);
  const overrides = { wasmBinary: new Uint8Array(wasm).buffer };
  await prepareZXingModule({ overrides, fireImmediately: true });
  const found = await codesIn(image);
  // Codes that cannot be made out are left out; what is not valid here is the picture.
  if (found.some(({ isValid }) => !isValid)) throw new ImageError(brokenPicture);
  return found.map(({ text }) => text);
}

async function codesIn(image: Uint8Array): Promise<ReadResult[]> {
  try {
    return await readBarcodes(image, {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: true,
      tryInvert: true,
      tryDownscale: true,
      maxNumberOfSymbols: 20,
    });
  } catch {
    // Whatever goes wrong in the reader was brought about by the picture.
    throw new ImageError(brokenPicture);
  }
}

await answerApart(textsIn, ImageError);
