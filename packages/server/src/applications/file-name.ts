const charsMax = 100;

/** A name under which a file can be shown and handed out: no folders, marks or hidden characters. */
export function plainFileName(name: string, otherwise: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '_')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, charsMax);
  return plain === '' ? otherwise : plain;
}
