import type { Content } from 'pdfmake/interfaces.js';
import { missing } from '../printable-text.ts';
import type { SignedDocument } from '../signed-document.ts';
import { section } from './blocks.ts';
import { fontSize, ink } from './page.ts';

/** Who signed, with which key; and a note when what stands before it has marks that need one. */
export const signature = ({ iss, kid }: SignedDocument, before: readonly Content[]): Content =>
  section(
    'Digital signature',
    {
      text: [
        'Signed digitally by ',
        { text: iss, bold: true },
        ` with the key ${kid}. The QR code holds a signed extract; any QR verifier of the portal `,
        'can check it against the published certificate.',
      ],
    },
    ...(JSON.stringify(before).includes(missing) ? [missingNote] : []),
  );

/** What the mark for a character outside the fonts means. */
const missingNote: Content = {
  text: `${missing} stands for a character that cannot be printed here; the signed invoice has it.`,
  fontSize: fontSize.small,
  color: ink.quiet,
  margin: [0, 5, 0, 0],
};
