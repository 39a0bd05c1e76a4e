/** A signed text that somebody has, and what to call it. */
export interface SignedText {
  readonly name: string;
  readonly jws: string;
}

/** Where a PNG, a JPEG and a WebP begin; WebP has its name behind eight bytes of RIFF. */
const pictures = [/^\x89PNG/, /^\xff\xd8\xff/, /^RIFF....WEBP/s];

/**
 * The signed texts in a file: those of an answer of Generate or Get IRN, the QR codes in a picture,
 * or the text itself. Throws when there is none.
 */
export async function signedTextsIn(bytes: Buffer): Promise<SignedText[]> {
  const beginning = bytes.toString('latin1', 0, 12);
  const texts = pictures.some((begins) => begins.test(beginning))
    ? await inPicture(bytes)
    : inText(bytes.toString('utf8'));
  if (texts.length === 0) {
    throw new Error(
      'there is no signed text in it. Give the JWS, the answer of the portal as JSON, or a picture of the QR code',
    );
  }
  return texts;
}

async function inPicture(bytes: Buffer): Promise<SignedText[]> {
  // Loaded for pictures alone.
  const { readQrCodes } = await import('@openirp/paper');
  return (await readQrCodes(bytes)).map((jws) => ({ name: 'QR code', jws }));
}

function inText(text: string): SignedText[] {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) {
    return trimmed === '' ? [] : [{ name: 'signed text', jws: trimmed.replace(/[\s"]/g, '') }];
  }
  let members: unknown;
  try {
    members = JSON.parse(trimmed);
  } catch {
    throw new Error('it begins like JSON and is none');
  }
  const { SignedInvoice, SignedQRCode } = members as Record<string, unknown>;
  const found = { 'signed invoice': SignedInvoice, 'QR code': SignedQRCode };
  return Object.entries(found).flatMap(([name, jws]) =>
    typeof jws === 'string' ? [{ name, jws }] : [],
  );
}
