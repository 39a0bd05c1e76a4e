import { ApartError, runApart } from './apart.ts';
import { ImageError } from './image-error.ts';

/** Any photograph of a telephone has less. */
const mebibytesMax = 10;
/** A picture takes a second or two; one that was made to take longer is given up. */
const bounds = { secondsMax: 15, heapMebibytesMax: 256 };

/**
 * Reads the QR codes in a photograph or scan, PNG or JPEG, turned or not, of 10 MiB and 40 million
 * pixels at most. Answers their texts; none when there is no code. Runs in a thread of its own.
 * Throws `ImageError`.
 */
export async function readQrCodes(image: Uint8Array): Promise<string[]> {
  if (image.byteLength > mebibytesMax * 1024 * 1024) {
    throw new ImageError(`The picture has more than ${mebibytesMax} MiB. Send a smaller one.`);
  }
  try {
    // A copy: a view would take all the memory along that it looks at.
    return await runApart<string[]>('qr-job', new Uint8Array(image), bounds);
  } catch (error) {
    if (!(error instanceof ApartError) || error.reason === 'failed') throw error;
    if (error.reason === 'refused') throw new ImageError(error.message);
    throw new ImageError(
      `The picture was not read through in ${bounds.secondsMax} seconds. Cut it to the QR code.`,
    );
  }
}
