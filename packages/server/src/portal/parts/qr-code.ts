import { html, type Markup } from '../html.ts';

/** A QR code as a picture in the page, dark on light whatever the page's colours. */
export async function qrCode(text: string, description: string): Promise<Markup> {
  const { qrPath, quietZone } = await import('@openirp/paper');
  const { path, size } = qrPath(text);
  const edge = size + 2 * quietZone;
  return html`<svg class="qr" viewBox="${-quietZone} ${-quietZone} ${edge} ${edge}" role="img" aria-label="${description}"><rect x="${-quietZone}" y="${-quietZone}" width="${edge}" height="${edge}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
