import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';

const signatureBytes = 8;
/** Length and type before the data of a chunk, and its check sum behind. */
const chunkHead = 8;
const chunkTail = 4;
const bytesPerPixelMax = 8;

/** The compressed pixels of a PNG, in the pieces in which they stand. */
function* pixelChunks(image: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  let at = signatureBytes;
  while (at + chunkHead <= image.length) {
    const length = view.getUint32(at);
    const start = at + chunkHead;
    const type = String.fromCharCode(...image.subarray(at + 4, start));
    if (type === 'IDAT') yield image.subarray(start, start + length);
    at = start + length + chunkTail;
  }
}

/**
 * Whether a PNG unpacks to more than its pixels can need: three megabytes may hold three thousand,
 * and the reader would take them all in. Counts without keeping anything. Throws when the data is
 * broken.
 */
export async function isSwollen(
  image: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<boolean> {
  // A byte more for each row, seven times over when the rows are interlaced.
  const bytesMax = width * height * bytesPerPixelMax + 7 * (height + 1);
  const unpacked = Readable.from(pixelChunks(image)).pipe(createInflate());
  let bytes = 0;
  for await (const piece of unpacked) {
    bytes += (piece as Uint8Array).length;
    if (bytes > bytesMax) return true;
  }
  return false;
}
