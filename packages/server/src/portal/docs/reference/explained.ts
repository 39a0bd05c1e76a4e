/** A sentence of the definitions (cause, cure, why) in the language of the reader. */
export { explained } from '../../../translations/translate.ts';
