import { imageSize } from 'image-size';
import { brokenPicture, ImageError } from './image-error.ts';
import { isSwollen } from './png-data.ts';

/** An A4 page scanned at 600 dots per inch has 35 million. */
const pixelsMax = 40_000_000;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpegSignature = [0xff, 0xd8, 0xff];

const begins = (image: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => image[at] === byte);

/**
 * Refuses what is no PNG or JPEG, has too many pixels, or would unpack to more than its pixels.
 * Nothing is unpacked into memory before its size is known. Throws `ImageError`.
 */
export async function refuseUnreadable(image: Uint8Array): Promise<void> {
  const isPng = begins(image, pngSignature);
  if (!isPng && !begins(image, jpegSignature)) {
    throw new ImageError('This is no PNG or JPEG. Save the picture in one of these formats.');
  }
  const size = await orBroken(() => imageSize(image));
  if (size.width * size.height > pixelsMax) {
    throw new ImageError(
      `The picture has ${size.width} by ${size.height} pixels, more than ${pixelsMax / 1e6} ` +
        'million. Send a smaller one, or cut it to the QR code.',
    );
  }
  if (isPng && (await orBroken(() => isSwollen(image, size)))) throw new ImageError(brokenPicture);
}

async function orBroken<Value>(read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch {
    throw new ImageError(brokenPicture);
  }
}
