import type { Content, TDocumentInformation, Watermark } from 'pdfmake/interfaces.js';
import type { RunningTexts } from './layout/running-lines.ts';

/** A document before it is typeset: data without functions, so that it can be handed to a thread. */
export interface Pages {
  readonly content: Content[];
  readonly running: RunningTexts;
  readonly watermark: Watermark | undefined;
  readonly information: TDocumentInformation;
}
