import { fieldOf, readForm } from '../form.ts';
import { PageRefusal } from '../refusal.ts';
import type { Visit } from '../visit.ts';

/** Why there is nothing to verify in what was sent. */
export type SentProblem = 'missing' | 'tooLong' | 'noQrCode' | 'badPicture';

/** The largest picture that is looked at, and some room for the form around it. */
const bodyBytesMax = 10 * 1024 * 1024 + 64 * 1024;
/** A signed invoice of 2 MiB in base64url, its quotes escaped, has less. */
const textBytesMax = 6 * 1024 * 1024;

/** Pictures that can be read. */
export const pictureTypes = ['image/png', 'image/jpeg'];

/** Whether something else than a text came of what was sent. */
export const isProblem = (
  sent: string | { problem: SentProblem },
): sent is { problem: SentProblem } => typeof sent !== 'string';

/** The text to be verified: from a field, a file, the QR code in a picture, or a JSON body. */
export async function signedTextSent(visit: Visit): Promise<string | { problem: SentProblem }> {
  if (/^application\/json\b/i.test(visit.request.header('content-type') ?? '')) {
    return checked(await textInJson(visit));
  }
  const form = await readForm(visit, bodyBytesMax);
  const text = fieldOf(form, 'text');
  if (text.trim() !== '') return checked(text);
  const file = [form.get('file'), form.get('photo')].find(isSentFile);
  if (file === undefined) return { problem: 'missing' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isPicture(bytes) ? textInPicture(visit, bytes) : checked(new TextDecoder().decode(bytes));
}

/** Browsers send an empty file for a field in which none was chosen. */
const isSentFile = (value: string | File | null): value is File =>
  value instanceof File && value.size > 0;

function checked(text: string): string | { problem: SentProblem } {
  if (text.length > textBytesMax) return { problem: 'tooLong' };
  return text.trim() === '' ? { problem: 'missing' } : text;
}

async function textInJson({ request }: Visit): Promise<string> {
  const body = await request.body(bodyBytesMax);
  try {
    const { text } = JSON.parse(body.toString('utf8'));
    return typeof text === 'string' ? text : '';
  } catch {
    throw new PageRefusal(400);
  }
}

/** First bytes of PNG and JPEG, and of pictures that cannot be read: GIF, WebP, HEIC, AVIF. */
const pictureBeginnings = /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftyp)/s;

const isPicture = (bytes: Uint8Array): boolean =>
  pictureBeginnings.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1'));

async function textInPicture({ work }: Visit, bytes: Uint8Array) {
  // The reader is large and seldom asked for.
  const { ImageError, readQrCodes } = await import('@openirp/paper');
  try {
    const texts = await work.take(() => readQrCodes(bytes));
    // Beside the signed one, paper has codes for payments and addresses.
    const signed = texts.find((text) => text.split('.').length === 3) ?? texts[0];
    return signed === undefined ? ({ problem: 'noQrCode' } as const) : checked(signed);
  } catch (error) {
    if (error instanceof ImageError) return { problem: 'badPicture' } as const;
    throw error;
  }
}
