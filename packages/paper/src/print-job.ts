import pdfmake from 'pdfmake';
import { answerApart } from './apart.ts';
import { fonts, isFontFile } from './fonts.ts';
import { fontSize, page } from './layout/page.ts';
import { footerLine, headerLine } from './layout/running-lines.ts';
import { tableLayouts } from './layout/table-layouts.ts';
import type { Pages } from './pages.ts';
import { PrintError } from './print-error.ts';

/** Typesets pages: A4, upright. The same pages give the same bytes. */
async function typeset({ content, running, watermark, information }: Pages): Promise<Uint8Array> {
  pdfmake.setFonts(fonts);
  pdfmake.setTableLayouts(tableLayouts);
  // Whatever a document says: nothing comes from the network, and no file but the fonts.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(isFontFile);
  const document = pdfmake.createPdf({
    content,
    header: headerLine(running),
    footer: footerLine(running),
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: 'Roboto', fontSize: fontSize.body },
    info: information,
    language: 'en-IN',
    displayTitle: true,
    version: '1.7',
    ...(watermark === undefined ? {} : { watermark }),
  });
  return document.getBuffer();
}

await answerApart(typeset, PrintError);
