/**
 * The JWS in what somebody pastes or uploads: the JWS itself, with line breaks of a mail or a print
 * in it, in quotes, or an answer of the API that holds one.
 */
export function signedTextIn(text: string): string {
  const trimmed = text.trim();
  return (memberOf(trimmed) ?? trimmed).replace(/[\s"']/g, '');
}

function memberOf(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const { SignedInvoice, SignedQRCode } = JSON.parse(text);
    return [SignedInvoice, SignedQRCode].find((member) => typeof member === 'string');
  } catch {
    return undefined;
  }
}
